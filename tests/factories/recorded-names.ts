import type { PlaceNames } from '@/lib/i18n/name-places'

/** Everything by the name that it has in the record, as pages in English call it. */
export const RECORDED_NAMES: PlaceNames = {
  prison: ({ name }) => name,
  town: (name) => name,
  province: (name) => name,
  person: (name) => name,
  called: ({ latin }) => latin,
  word: (text) => text,
}
