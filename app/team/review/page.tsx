import { DecisionBar } from '@/components/review/decision-bar'
import { DecisionPart } from '@/components/review/decision-part'
import { DoneBanner } from '@/components/review/done-banner'
import { NothingWaits } from '@/components/review/nothing-waits'
import { ProposalPart } from '@/components/review/proposal-part'
import { ReviewProvider } from '@/components/review/review-provider'
import { ReviewQueue } from '@/components/review/review-queue'
import { SourcePart } from '@/components/review/source-part'
import { PreviewLines } from '@/components/record/changes-part'
import { TeamKeys } from '@/components/keys/team-keys'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { decideAction, publishDayAction, undoAction } from './actions'
import { readReviewPage } from './read-review-page'

export const generateMetadata = () => describeTeamPage('review')

export default async function ReviewPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const { queue, nothing, view, preview, done, fault, mayDecide } = await readReviewPage(viewer, search, reading.today)
  const foot = <DecisionBar view={view} mayDecide={mayDecide} form="decision" />
  const shown = preview && <PreviewLines {...preview} asOf={reading.today} isDecided />
  return (
    <TeamPage viewer={viewer} reading={reading} path="/review" foot={foot}>
      <ReviewProvider>
        {done && <DoneBanner key={done.version} done={done} undo={undoAction} publishDay={publishDayAction} />}
      </ReviewProvider>
      <div className="review">
        <ReviewQueue {...queue} mayDecide={mayDecide} current={view?.id ?? null} />
        {view === null ? <NothingWaits {...nothing} /> : <ProposalPart view={view} preview={shown} />}
        <aside className="review-side">
          {view && <SourcePart view={view} />}
          <DecisionPart view={view} mayDecide={mayDecide} decide={decideAction} fault={fault} />
        </aside>
      </div>
      <TeamKeys />
    </TeamPage>
  )
}
