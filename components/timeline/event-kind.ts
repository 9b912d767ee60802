/** The kinds by which a timeline is filtered, in the order in which the filter shows them. */
export const EVENT_KINDS = ['contact', 'custody', 'conditions', 'access', 'court', 'health', 'other'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

const KIND_OF_TYPE: Record<string, EventKind> = {
  arrest: 'custody', detention_place: 'custody', transfer: 'custody', release: 'custody', return: 'custody',
  disappearance: 'custody', death: 'custody', status_report: 'custody', sentence_served: 'custody',
  contact: 'contact', access_denied: 'access',
  solitary: 'conditions', interrogation: 'conditions', ill_treatment: 'conditions',
  charge: 'court', hearing: 'court', sentence: 'court', sentence_change: 'court', execution_notice: 'court',
  summons: 'court', deadline: 'court',
  health: 'health', treatment: 'health', hunger_strike: 'health', attribute: 'health',
  statement: 'other', action: 'other',
}

/** The kind of an event of a type; a type that is not known here is `other`. */
export function kindOf(type: string): EventKind {
  return KIND_OF_TYPE[type] ?? 'other'
}

/** The kind that a query asks for; null, which is all, where it asks for none that exists. */
export function readKind(value: string | string[] | undefined): EventKind | null {
  return EVENT_KINDS.find((kind) => kind === value) ?? null
}
