/**
 * What a column of somebody else's list may be: who somebody is, what happened to them, what the list says of itself.
 * A name may be written in either script; two dates of one cell are parted by the words beside them.
 */
export const LIST_FIELDS = [
  'external_key',
  'name', 'name_latin', 'name_native', 'given_name', 'family_name', 'alias', 'birth', 'age', 'sex', 'nationality',
  'occupation', 'group', 'home_place', 'summary',
  'arrest_date', 'arrested_by', 'arrest_place', 'custody_dates', 'prison', 'ward', 'transfer_date', 'charge',
  'charge_date', 'sentence', 'sentence_date', 'status', 'status_date', 'release_date', 'release_kind', 'death_date',
  'death_cause', 'last_contact', 'contact_channel', 'health', 'health_date', 'hunger_strike_from', 'hunger_strike_to',
  'hearing_date', 'hearing_court', 'lawyer',
  'note', 'ignored',
] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** Fields of which one row may hold several in one cell, and of which a list may have several columns. */
export const SEVERAL_AT_ONCE: readonly ListField[] = [
  'name', 'alias', 'nationality', 'occupation', 'group', 'charge', 'arrest_date', 'release_date', 'last_contact',
  'prison', 'health', 'hearing_date', 'note',
]
