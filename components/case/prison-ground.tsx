import { PrisonEventLine } from '@/components/prisons/prison-event-line'
import type { SourceView } from '@/lib/domain/contract/case-detail'
import type { PrisonEventView } from '@/lib/domain/contract/prison-event'

interface PrisonGroundProps {
  event: PrisonEventView
  sources: readonly SourceView[]
}

/** The event at the prison that a reason rests on: what, when, and the source, which stands with those of the page. */
export function PrisonGround({ event, sources }: PrisonGroundProps) {
  const named = sources.filter(({ id }) => event.sources.includes(id))
  return (
    <>
      <PrisonEventLine event={event} named />
      {named.map(({ id, title }) => <span key={id} className="named"> <a href={`#source-${id}`}>{title}</a></span>)}
    </>
  )
}
