/** The event types of the design's section 3 that are in use; each has a file of its own beside this one. */
export const EVENT_TYPES = [
  'arrest', 'transfer', 'sentence', 'sentence_served', 'solitary', 'interrogation', 'health', 'treatment',
  'contact', 'access_denied', 'release', 'death', 'status_report',
] as const
export type EventType = (typeof EVENT_TYPES)[number]
