import { notFound } from 'next/navigation'
import { TipSteps } from '@/components/team-tips/tip-steps'
import { TipText } from '@/components/team-tips/tip-text'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { findTip } from '@/lib/tips/find-tip'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { answerTipAction, linkTipAction, makeTipSourceAction, settleTipAction } from '../actions'

interface TipInput {
  params: Promise<{ tip: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-tips')

/** What one person told, and what can be done with it. */
export default async function TipPage({ params, searchParams }: TipInput) {
  const { viewer, reading } = await openTeamPage('tip.handle', searchParams)
  const { tip: id } = await params
  const found = await findTip(viewer, id)
  if (!found) notFound()
  const file = found.about === null ? null : await findCaseFile(viewer, found.about)
  const tip = { ...found, caseName: file && { latin: file.nameLatin, native: file.nameNative } }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/tips/${id}`}>
      <div className="team-column tip-page">
        <TipText tip={tip} reading={reading} />
        <TipSteps
          tip={tip} reading={reading} answer={answerTipAction} settle={settleTipAction} link={linkTipAction}
          makeSource={makeTipSourceAction}
        />
      </div>
    </TeamPage>
  )
}
