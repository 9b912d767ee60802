import type { Translate } from '@/lib/i18n/translate'

/** What the parts of the map need to know of the reader: words, numbers, direction, and where links lead. */
export interface MapReader {
  /** Speaks the area `map`. */
  t: Translate
  number: (value: number) => string
  /** What the country is called. */
  country: string
  rtl: boolean
  prisonHref: (id: string) => string
  unplacedHref: string
}

/** Links of the map in a language; `asOf` is the address's own `?asOf=`, kept in every link. */
export function mapLinks(locale: string, asOf: string | undefined): Pick<MapReader, 'prisonHref' | 'unplacedHref'> {
  const day = asOf === undefined ? '' : `asOf=${encodeURIComponent(asOf)}`
  return {
    prisonHref: (id) => `/${locale}/prisons/${encodeURIComponent(id)}${day && `?${day}`}`,
    unplacedHref: `/${locale}/cases?status=held&prison=none${day && `&${day}`}`,
  }
}
