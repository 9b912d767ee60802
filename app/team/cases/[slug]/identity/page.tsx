import { notFound } from 'next/navigation'
import { FileFrame } from '@/components/case-file/file-frame'
import { IdentityPart } from '@/components/case-file/identity-part'
import { SentBackPart } from '@/components/case-file/sent-back-part'
import { WaitingPart } from '@/components/case-file/waiting-part'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { listSentBackVersions, listWaitingVersions } from '@/lib/team/case-file/list-waiting-versions'
import { listSourceOptions } from '@/lib/team/list-source-options'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { editIdentityAction, sendBackIdentityAction, settleIdentityAction, verifyIdentityAction } from './actions'
import { readKnown } from './read-known'

interface IdentityInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'identity.title')

export default async function IdentityPage({ params, searchParams }: IdentityInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const file = await findCaseFile(viewer, (await params).slug)
  if (!file) notFound()
  const [waiting, sentBack] = [await listWaitingVersions(viewer, file.id), await listSentBackVersions(viewer, file.id)]
  const sources = await listSourceOptions(viewer, file.id)
  const filled = await readKnown(viewer, file, sentBack, search.again)
  const shared = { file, role: viewer.role, today: reading.today }
  const { accountId } = viewer
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/identity`}>
      <FileFrame file={file} matter="identity" role={viewer.role} reading={reading} done={search.done}>
        <SentBackPart {...shared} sentBack={sentBack} settle={settleIdentityAction} />
        <WaitingPart {...shared} waiting={waiting} verify={verifyIdentityAction} sendBack={sendBackIdentityAction} />
        <IdentityPart {...shared} {...filled} {...{ accountId, sources }} edit={editIdentityAction} />
      </FileFrame>
    </TeamPage>
  )
}
