import type { Reading } from '@/components/site/reading'
import { parseToldDay } from '@/lib/domain/dates/as-of'
import { addDays, type Day } from '@/lib/domain/dates/day'
import { nameMap } from '@/lib/i18n/name-places'
import { readCountry } from '@/lib/open/read-map'
import { type Movement, readMovements } from '@/lib/open/read-movements'
import { firstOf, type SearchParams } from '../open-page'
import { readPlaceNames } from '../place-names'

const YEAR_DAYS = 365

/** The span whose movements are shown: a year up to the day shown where the address names no other. */
export function readSpan(search: SearchParams, asOf: Day): { from: Day; to: Day } {
  const asked = parseToldDay(firstOf(search.to)) ?? asOf
  const to = asked > asOf ? asOf : asked
  const from = parseToldDay(firstOf(search.from)) ?? addDays(to, -YEAR_DAYS)
  return { from: from > to ? to : from, to }
}

/** The map of a country on the day shown, with the movements of a span, its prisons named in the page's language. */
export async function readCountryPage(reading: Reading, country: string, span: { from: Day; to: Day }) {
  const { asOf, locale } = reading
  const [names, { answer, elsewhere }, moved] = await Promise.all([
    readPlaceNames(locale), readCountry(asOf, country), readMovements(span),
  ])
  const named = ({ from, to, people }: Movement) => ({
    from: { ...from, name: names.prison(from) }, to: { ...to, name: names.prison(to) }, people,
  })
  const touching = moved.filter(({ from, to }) => from.country === country || to.country === country)
  return { answer: nameMap(answer, names), elsewhere, movements: touching.map(named), country, span, reading }
}

