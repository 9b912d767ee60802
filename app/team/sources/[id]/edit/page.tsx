import { notFound } from 'next/navigation'
import { SourceForm } from '@/components/sources/source-form'
import { findSource } from '@/lib/team/find-source'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { editSourceAction } from '../../actions'
import { sourceToTexts } from '../../source-texts'

interface EditSourceInput {
  params: Promise<{ id: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-sources', 'editTitle')

export default async function EditSourcePage({ params, searchParams }: EditSourceInput) {
  const { viewer, reading } = await openTeamPage('source.create', searchParams)
  // The address has the id as it was written in it: an imported one may hold anything.
  const source = await findSource(viewer, decodeId((await params).id))
  if (!source) notFound()
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/sources/${encodeURIComponent(source.id)}/edit`}>
      <SourceForm source={source} initial={sourceToTexts(source)} send={editSourceAction} />
    </TeamPage>
  )
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
