import type { Reading } from '@/components/site/reading'
import { nameLines } from '@/lib/i18n/name-places'
import { readPrisonPage } from '@/lib/open/read-prison-page'
import { readPlaceNames } from '../../place-names'

/** A prison on the reader's day, with places named in the reader's language; null where none is published. */
export async function readPrison(slug: string, { asOf, locale }: Reading) {
  const [found, names] = await Promise.all([readPrisonPage(slug, asOf), readPlaceNames(locale)])
  return found && { ...found, rows: nameLines(found.people.rows, names) }
}
