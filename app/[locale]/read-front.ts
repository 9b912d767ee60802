import type { Reading } from '@/components/site/reading'
import { nameLines, nameMap } from '@/lib/i18n/name-places'
import { readCriticalCourse } from '@/lib/open/days/read-critical-course'
import { listUnplaced } from '@/lib/open/list-unplaced'
import { listUrgent } from '@/lib/open/list-urgent'
import { readCountry } from '@/lib/open/read-map'
import { readPlaceNames } from './place-names'

const MOST_URGENT = 5
/** The country of the first page's map; the people held in others are told below it. */
const COUNTRY = 'IR'

/** What stands at the top of the first page: the map, the most urgent, and who is on no point of the map. */
export async function readFront({ asOf, locale, today }: Reading) {
  const [names, country, urgent, unplaced, course] = await Promise.all([
    readPlaceNames(locale), readCountry(asOf, COUNTRY), listUrgent(asOf, MOST_URGENT), listUnplaced(asOf),
    readCriticalCourse(today),
  ])
  return {
    course, map: nameMap(country.answer, names), elsewhere: country.elsewhere,
    urgent: nameLines(urgent, names), unplaced: { ...unplaced, lines: nameLines(unplaced.lines, names) },
  }
}
