import type { Bounds, VagueDate } from '../dates/day-span'
import type { BareReason, PeriodContent } from './content'
import type { Silence } from './period'

/** Whether two contents say the same, so that they are one period; field by field, as it is asked at every step. */
export function isSameContent(a: PeriodContent, b: PeriodContent): boolean {
  return a === b || (
    a.status === b.status && a.statusPossible === b.statusPossible && a.lastConfirmedOn === b.lastConfirmedOn &&
    a.prisonId === b.prisonId && a.prisonPossibleId === b.prisonPossibleId &&
    a.level === b.level && a.possible === b.possible && a.pinned === b.pinned &&
    isSameDate(a.statusSince, b.statusSince) && isSameDate(a.heldSince, b.heldSince) &&
    isSameDate(a.lastContact, b.lastContact) && isSameDate(a.solitarySince, b.solitarySince) &&
    isSameDate(a.hungerStrikeSince, b.hungerStrikeSince) &&
    isSameSilence(a.silence, b.silence) &&
    a.reasons.length === b.reasons.length && a.reasons.every((reason, i) => isSameReason(reason, b.reasons[i]))
  )
}

/** Whether two silences count from the same, since the same. */
export function isSameSilence(a: Silence | null, b: Silence | null): boolean {
  return a === b || (a?.since === b?.since && isSameBounds(a?.from ?? null, b?.from ?? null))
}

function isSameReason(a: BareReason, b: BareReason | undefined): boolean {
  return a === b || (
    b !== undefined && a.rule === b.rule && a.level === b.level && a.certainty === b.certainty &&
    a.counting === b.counting && a.firstDay === b.firstDay && isSameBounds(a.from, b.from) &&
    a.raisedBy.join() === b.raisedBy.join() &&
    a.events.length === b.events.length && a.events.every((event, i) => event === b.events[i])
  )
}

function isSameBounds(a: Bounds | null, b: Bounds | null): boolean {
  return a?.earliest === b?.earliest && a?.latest === b?.latest
}

/** A date is its text: what that may stand for follows from it. */
function isSameDate(a: VagueDate | null, b: VagueDate | null): boolean {
  return a?.edtf === b?.edtf
}
