/** The event types of the design's section 3; each has a file of its own beside this one. */
export const EVENT_TYPES = [
  'arrest', 'detention_place', 'transfer', 'charge', 'hearing', 'sentence', 'sentence_change', 'solitary',
  'interrogation', 'ill_treatment', 'health', 'treatment', 'hunger_strike', 'contact', 'access_denied',
  'execution_notice', 'release', 'return', 'disappearance', 'death', 'attribute', 'summons', 'deadline',
  'status_report', 'sentence_served', 'statement', 'action',
] as const
export type EventType = (typeof EVENT_TYPES)[number]
