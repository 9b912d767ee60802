import type { Day } from '../dates/day'
import type { Bounds, DaySpan, VagueDate } from '../dates/day-span'
import { rankOf } from '../vocabulary'
import type { Step } from './compile-steps'
import { levelsOf, NOTHING_KNOWN, type BareReason, type PeriodContent } from './content'
import { isSameSilence } from './same-content'

/** The rules that rest on the silence: where it is not stated, neither is what follows from it. */
const SILENCE_RULES = ['U01', 'U02', 'U04']

/**
 * Takes from the public steps what the verified events of all audiences contradict. What is taken reads
 * exactly as where nothing is recorded; nothing of the private events is added.
 */
export function maskSteps(shown: readonly Step[], verified: readonly Step[]): Step[] {
  const masked: Step[] = []
  for (let s = 0, v = 0; s < shown.length || v < verified.length; ) {
    const from = Math.min(startOf(shown[s]), startOf(verified[v]))
    if (startOf(shown[s]) === from) s += 1
    if (startOf(verified[v]) === from) v += 1
    const content = maskContent(shown[s - 1]?.content ?? NOTHING_KNOWN, verified[v - 1]?.content ?? NOTHING_KNOWN)
    masked.push({ from: from === -Infinity ? null : (from as Day), content })
  }
  return masked
}

/** Where a step begins; never where there is none. */
function startOf(step: Step | undefined): number {
  return step ? (step.from ?? -Infinity) : Infinity
}

/** The same of one day. */
export function maskContent(shown: PeriodContent, verified: PeriodContent): PeriodContent {
  if (shown.status !== verified.status) return NOTHING_KNOWN
  const silence = isSameSilence(shown.silence, verified.silence) ? shown.silence : null
  const isTaken = shown.silence !== null && silence === null
  const reasons = shown.reasons.filter((reason) =>
    !(isTaken && SILENCE_RULES.includes(reason.rule)) && verified.reasons.some((other) => supports(other, reason)),
  )
  return {
    status: shown.status,
    statusPossible: ifAmong(shown.statusPossible, [verified.status, verified.statusPossible]),
    statusSince: ifWithin(shown.statusSince, verified.statusSince),
    lastConfirmedOn: ifAmong(shown.lastConfirmedOn, [verified.lastConfirmedOn]),
    prisonId: ifAmong(shown.prisonId, [verified.prisonId]),
    prisonPossibleId: ifAmong(shown.prisonPossibleId, [verified.prisonId, verified.prisonPossibleId]),
    heldSince: ifWithin(shown.heldSince, verified.heldSince),
    lastContact: shown.lastContact?.edtf === verified.lastContact?.edtf ? shown.lastContact : null,
    solitarySince: ifWithin(shown.solitarySince, verified.solitarySince),
    hungerStrikeSince: ifWithin(shown.hungerStrikeSince, verified.hungerStrikeSince),
    silence,
    ...levelsOf(reasons),
    ...(shown.pinned && verified.pinned && { pinned: true as const }),
    reasons,
  }
}

function ifAmong<T>(value: T, allowed: readonly T[]): T | null {
  return allowed.includes(value) ? value : null
}

/** A span stands if all that the verified one allows lies within it. */
function ifWithin(shown: VagueDate | null, verified: VagueDate | null): VagueDate | null {
  return shown && verified && contains(shown, verified) ? shown : null
}

function contains(outer: Pick<DaySpan, 'earliest' | 'latest'>, inner: Pick<DaySpan, 'earliest' | 'latest'>): boolean {
  const startsAfter = outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest)
  const endsBefore = outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest)
  return startsAfter && endsBefore
}

/** Whether the verified picture says at least as much for a reason, with days within the same bounds. */
function supports(verified: BareReason, shown: BareReason): boolean {
  if (verified.rule !== shown.rule || rankOf(verified.level) < rankOf(shown.level)) return false
  if (shown.certainty === 'certain' && verified.certainty === 'possible') return false
  return boundsWithin(shown.from, verified.from)
}

function boundsWithin(outer: Bounds | null, inner: Bounds | null): boolean {
  return outer === null || (inner !== null && contains(outer, inner))
}
