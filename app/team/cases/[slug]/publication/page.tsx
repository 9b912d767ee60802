import { notFound } from 'next/navigation'
import { ConsentPart } from '@/components/case-file/consent-part'
import { FileFrame } from '@/components/case-file/file-frame'
import { LockdownPart } from '@/components/case-file/lockdown-part'
import { PublicationPart } from '@/components/case-file/publication-part'
import { SensitivePart } from '@/components/case-file/sensitive-part'
import { readEnv } from '@/lib/env'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { SENDS } from './publication-sends'
import { readPublication } from './read-publication'

interface PublicationInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'publication.title')

export default async function PublicationPage({ params, searchParams }: PublicationInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const found = await readPublication(viewer, (await params).slug, reading.today)
  if (!found) notFound()
  const { file, checks, events, consents, lockdown } = found
  const shared = { file, role: viewer.role, today: reading.today }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/publication`}>
      <FileFrame file={file} matter="publication" role={viewer.role} reading={reading} done={search.done}>
        <PublicationPart {...shared} checks={checks} {...SENDS} />
        <SensitivePart {...shared} events={events} confirm={SENDS.confirmEventAction} />
        <ConsentPart {...shared} consents={consents} {...SENDS} />
        <LockdownPart {...shared} timeZone={readEnv().timeZone} lockdown={lockdown} {...SENDS} />
      </FileFrame>
    </TeamPage>
  )
}
