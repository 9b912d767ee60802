import type { SendKept } from '@/components/keeping/kept-answer'
import { DecisionForm } from './decision-form'
import { ReviewProvider } from './review-provider'
import type { ReviewView } from './review-view'

interface DecisionPartProps {
  view: ReviewView | null
  mayDecide: boolean
  decide: SendKept
  fault: string | null
}

/** The form of a decision, for who may decide about what somebody else wrote. */
export function DecisionPart({ view, mayDecide, decide, fault }: DecisionPartProps) {
  if (view === null || !mayDecide || view.isOwn) return null
  return (
    <ReviewProvider>
      <DecisionForm key={view.id} view={view} id="decision" decide={decide} fault={fault} />
    </ReviewProvider>
  )
}
