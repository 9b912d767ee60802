import { notFound } from 'next/navigation'
import { ConsentPart } from '@/components/case-file/consent-part'
import { FileFrame } from '@/components/case-file/file-frame'
import { PublicationPart } from '@/components/case-file/publication-part'
import { SensitivePart } from '@/components/case-file/sensitive-part'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { listConsents } from '@/lib/team/case-file/list-consents'
import { listUnconfirmedEvents } from '@/lib/team/case-file/list-unconfirmed-events'
import { readClearance } from '@/lib/team/case-file/read-clearance'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { checkClearance } from './check-clearance'
import { SENDS } from './publication-sends'

interface PublicationInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'publication.title')

export default async function PublicationPage({ params, searchParams }: PublicationInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const file = await findCaseFile(viewer, (await params).slug)
  const clearance = file && (await readClearance(viewer, file.id))
  if (!file || !clearance) notFound()
  const [consents, events] = [await listConsents(viewer, file.id), await listUnconfirmedEvents(viewer, file.id)]
  const shared = { file, role: viewer.role, today: reading.today }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/publication`}>
      <FileFrame file={file} matter="publication" role={viewer.role} reading={reading} done={search.done}>
        <PublicationPart {...shared} checks={checkClearance(viewer, clearance, reading.today)} {...SENDS} />
        <SensitivePart {...shared} events={events} confirm={SENDS.confirmEventAction} />
        <ConsentPart {...shared} consents={consents} {...SENDS} />
      </FileFrame>
    </TeamPage>
  )
}
