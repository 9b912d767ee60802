import type { Day } from '../dates/day'
import { activeSpanOn, type ActiveSpan } from './active-span'
import type { DatedEvent } from './dated-event'
import { precedes } from './order'
import type { World } from './world'

/** Care as the record has it: a treatment stands until a later one of the other kind begins. */
interface Care {
  denied: ActiveSpan | null
  given: ActiveSpan | null
}

type CareKind = keyof Care

/** Treatment given, and treatment denied or delayed, where each may be the last word on a day. */
export function careOn(world: World, day: Day): Care {
  const active = world.of('treatment').flatMap((event) => {
    const kind = kindOf(event)
    const span = kind && activeSpanOn([event], world, day)
    return kind && span ? [{ event, kind, holds: span.holds }] : []
  })
  const standing = active.filter(
    ({ event, kind }) =>
      !active.some((other) => other.holds === 'certain' && other.kind !== kind && precedes(event, other.event)),
  )
  const of = (wanted: CareKind) =>
    activeSpanOn(standing.filter(({ kind }) => kind === wanted).map(({ event }) => event), world, day)
  return { denied: of('denied'), given: of('given') }
}

function kindOf({ event }: DatedEvent): CareKind | null {
  const { status } = event.details
  if (event.type !== 'treatment') return null
  if (status === 'denied' || status === 'delayed') return 'denied'
  return status === 'given' ? 'given' : null
}
