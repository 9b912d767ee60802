/** What is told of a reason: it began, it rose, it will begin or rise tomorrow, or it ended. */
export const ALERT_KINDS = ['begin', 'rise', 'ahead', 'end'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** What a subscription is about: one case, a prison, a rule, every case from a level on, or a list of the board. */
export const SCOPES = ['case', 'prison', 'rule', 'level', 'view'] as const
export type Scope = (typeof SCOPES)[number]

/** How it is told: by mail at once or once a day, to a program, or in a feed. */
export const WAYS = ['mail', 'daily', 'webhook', 'feed'] as const
export type Way = (typeof WAYS)[number]

/** From this level on a case is urgent to readers (as {@link rankOf}). */
export const URGENT = 3
