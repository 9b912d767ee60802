import { notFound } from 'next/navigation'
import { FileFrame } from '@/components/case-file/file-frame'
import { IdentityPart } from '@/components/case-file/identity-part'
import { WaitingPart } from '@/components/case-file/waiting-part'
import { identityToTexts } from '@/lib/domain/record-form/identity-to-texts'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { findIdentity } from '@/lib/team/case-file/find-identity'
import { listWaitingVersions } from '@/lib/team/case-file/list-waiting-versions'
import { listSourceOptions } from '@/lib/team/list-source-options'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { editIdentityAction, sendBackIdentityAction, verifyIdentityAction } from './actions'

interface IdentityInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'identity.title')

export default async function IdentityPage({ params, searchParams }: IdentityInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const file = await findCaseFile(viewer, (await params).slug)
  if (!file) notFound()
  const known = identityToTexts(await findIdentity(viewer, file.id, file.version))
  const [waiting, sources] = [await listWaitingVersions(viewer, file.id), await listSourceOptions(viewer, file.id)]
  const shared = { file, role: viewer.role, today: reading.today }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/identity`}>
      <FileFrame file={file} matter="identity" role={viewer.role} reading={reading} done={search.done}>
        <WaitingPart {...shared} waiting={waiting} verify={verifyIdentityAction} sendBack={sendBackIdentityAction} />
        <IdentityPart {...shared} known={known} sources={sources} edit={editIdentityAction} />
      </FileFrame>
    </TeamPage>
  )
}
