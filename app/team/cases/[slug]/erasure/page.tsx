import { notFound } from 'next/navigation'
import { ErasurePart } from '@/components/case-file/erasure-part'
import { FileFrame } from '@/components/case-file/file-frame'
import { readEnv } from '@/lib/env'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { findErasure } from '@/lib/team/case-file/find-erasure'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { cancelErasureAction, confirmErasureAction, requestErasureAction } from './actions'

interface ErasureInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'erasure.title')

export default async function ErasurePage({ params, searchParams }: ErasureInput) {
  const { viewer, reading, search } = await openTeamPage('case.erase', searchParams)
  const file = await findCaseFile(viewer, (await params).slug)
  if (!file) notFound()
  const request = await findErasure(viewer, file.id)
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/erasure`}>
      <FileFrame file={file} matter="erasure" role={viewer.role} reading={reading} done={search.done}>
        <ErasurePart
          file={file} today={reading.today} timeZone={readEnv().timeZone} request={request}
          ask={requestErasureAction} cancel={cancelErasureAction} confirm={confirmErasureAction}
        />
      </FileFrame>
    </TeamPage>
  )
}
