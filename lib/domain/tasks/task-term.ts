import { rankOf } from '../vocabulary'

/** Hours that a step about a critical reason may stand at most (design, section 6). */
const CRITICAL_HOURS = 72
/** And about any other: campaign practice. */
const OTHER_HOURS = 30 * 24

/** Hours for which an action answers a reason, by its level from 0 to 4: then somebody looks again. Our practice. */
const ANSWERED_HOURS = [0, 30 * 24, 14 * 24, 7 * 24, CRITICAL_HOURS] as const

/** For how many hours a step about a reason of a level (0 to 4) may stand at most. */
export function longestHours(level: number): number {
  return level >= rankOf('critical') ? CRITICAL_HOURS : OTHER_HOURS
}

/** For how many hours an action answers a reason of a level (0 to 4). */
export function answeredHours(level: number): number {
  return ANSWERED_HOURS[level] ?? CRITICAL_HOURS
}

/** The instant some hours after another. */
export function hoursAfter(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000)
}
