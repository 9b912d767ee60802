import { ImportList } from '@/components/imports/import-list'
import { UploadForm } from '@/components/imports/upload-form'
import { listOwnImports } from '@/lib/team/list-own-imports'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-imports')

/** Where somebody else's list is brought, and those that were brought last. */
export default async function ImportsPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('import.run', searchParams)
  const fault = typeof search.fault === 'string' ? search.fault : null
  return (
    <TeamPage viewer={viewer} reading={reading} path="/imports">
      <UploadForm fault={fault} />
      <ImportList imports={await listOwnImports(viewer)} reading={reading} />
    </TeamPage>
  )
}
