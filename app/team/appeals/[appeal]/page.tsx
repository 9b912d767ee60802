import { notFound } from 'next/navigation'
import { AppealForm } from '@/components/team-appeals/appeal-form'
import { TeamAppealHead } from '@/components/team-appeals/team-appeal-head'
import { TeamSignatures } from '@/components/team-appeals/team-signatures'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { listTeamAppeals } from '@/lib/team/list-team-appeals'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { hideSignatureAction, openForSigningAction, publishAppealAction, saveAppealAction } from '../actions'
import { textsOfAppeal } from '../appeal-fields'
import { readSigned } from './read-signed'

interface TeamAppealInput {
  params: Promise<{ appeal: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-appeals', 'title')

/** One appeal: its newest version, who publishes it, and who signed. */
export default async function TeamAppealPage({ params, searchParams }: TeamAppealInput) {
  const [{ appeal: slug }, { viewer, reading, search }] = [await params, await openTeamPage('case.read', searchParams)]
  const [[appeal], signed] = await Promise.all([
    listTeamAppeals(viewer, slug), readSigned(viewer, slug, search, reading),
  ])
  if (!appeal) notFound()
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/appeals/${slug}`}>
      <TeamAppealHead {...{ appeal, viewer, reading }} publish={publishAppealAction} open={openForSigningAction} />
      {roleMay(viewer.role, 'appeal.edit') && (
        <AppealForm
          slug={slug} version={appeal.version} initial={textsOfAppeal(appeal.content)} send={saveAppealAction}
        />
      )}
      <TeamSignatures {...signed} hide={hideSignatureAction} />
    </TeamPage>
  )
}
