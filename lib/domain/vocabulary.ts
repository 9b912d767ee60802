/** Statuses of a case (design, section 3), in the order in which lists show them. */
export const STATUSES = [
  'detained', 'on_trial', 'sentenced', 'imprisoned', 'death_row', 'disappeared', 'house_arrest', 'exiled',
  'furlough', 'bail', 'summoned', 'at_large', 'released', 'died_in_custody', 'executed', 'deceased', 'unknown',
] as const
export type Status = (typeof STATUSES)[number]

/** The status that a detail names; undefined for anything else. */
export function parseStatus(value: unknown): Status | undefined {
  return STATUSES.find((status) => status === value)
}

/** The statuses in which the person is held. */
export const HELD_STATUSES: readonly Status[] = ['detained', 'on_trial', 'imprisoned', 'death_row', 'disappeared']

/** The statuses that close a case: nobody is asked to do anything about it any more. */
export const CLOSED_STATUSES: readonly Status[] = ['released', 'died_in_custody', 'executed', 'deceased']

/** Whether a status means that the person is held. */
export function isHeld(status: Status): boolean {
  return HELD_STATUSES.includes(status)
}

/** Urgency levels, highest first. */
export const LEVELS = ['critical', 'high', 'elevated', 'watch', 'none'] as const
export type Level = (typeof LEVELS)[number]

/** 4 for critical down to 0 for none: for comparing and for storing. */
export function rankOf(level: Level): number {
  return RANKS[level]
}

const RANKS: Readonly<Record<Level, number>> = { critical: 4, high: 3, elevated: 2, watch: 1, none: 0 }

/** The level that is stored as a rank; `none` for any other number. */
export function levelOfRank(rank: number): Level {
  return LEVELS.find((level) => RANKS[level] === rank) ?? 'none'
}

/** One level higher; critical stays, and what does not fire is not raised. */
export function levelAbove(level: Level): Level {
  return level === 'none' ? level : (LEVELS[LEVELS.indexOf(level) - 1] ?? level)
}

/** The higher of two levels. */
export function higherLevel(a: Level, b: Level): Level {
  return rankOf(a) >= rankOf(b) ? a : b
}

/** The lower of two levels. */
export function lowerLevel(a: Level, b: Level): Level {
  return rankOf(a) <= rankOf(b) ? a : b
}

export const CLAIM_STATUSES = ['proposed', 'verified', 'disputed', 'retracted'] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

export const AUDIENCES = ['public', 'researcher', 'team', 'restricted'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Reliability of a source (Admiralty code); F cannot be judged, which is not "low". */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

/** Credibility of a claim (Admiralty code), 1 confirmed to 5 improbable; 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6

/** The two derived pictures (design, section 4). */
export type Picture = 'team' | 'public'
