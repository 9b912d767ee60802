import { cache } from 'react'
import type { Reading } from '@/components/site/reading'
import { nameCasePage } from '@/lib/i18n/name-places'
import { findCase } from '@/lib/open/find-case'
import { readPlaceNames } from '../../place-names'

/** Head and body ask for the same case: it is read once a request. */
export const findCaseOnce = cache(findCase)

/** A case on the reader's day, with places named in the reader's language; null where none is published. */
export async function readCase(slug: string, { asOf, locale }: Pick<Reading, 'asOf' | 'locale'>) {
  const [page, names] = await Promise.all([findCaseOnce(slug, asOf), readPlaceNames(locale)])
  return page && nameCasePage(page, names)
}
