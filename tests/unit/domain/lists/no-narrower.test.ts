import fc from 'fast-check'
import { addDays, civilOf, dayOf, formatDay, type Day } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { toSolarHijri } from '@/lib/domain/dates/solar-hijri'
import { readList } from '@/lib/domain/lists/read-list'
import { aMapping, aTable, KNOWN, theDay } from '@/tests/factories/a-list'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SOLAR = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')

/** Ways to write a day, each with whether it says the day itself; the others say less. */
const WRITINGS: readonly ((day: Day) => string)[] = [
  formatDay,
  (day) => formatDay(day).slice(0, 7),
  (day) => formatDay(day).slice(0, 4),
  (day) => `${civilOf(day).day}/${civilOf(day).month}/${civilOf(day).year}`,
  (day) => `${civilOf(day).month}/${civilOf(day).day}/${civilOf(day).year}`,
  (day) => `${civilOf(day).day}.${civilOf(day).month}.${String(civilOf(day).year).slice(2)}`,
  (day) => `${MONTHS[civilOf(day).month - 1]} ${civilOf(day).day}`,
  (day) => `about ${MONTHS[civilOf(day).month - 1]} ${civilOf(day).year}`,
  (day) => `${toSolarHijri(day).day} ${SOLAR[toSolarHijri(day).month - 1]} ${toSolarHijri(day).year}`,
  (day) => `${SOLAR[toSolarHijri(day).month - 1]} ${toSolarHijri(day).year}`,
  (day) => `${toSolarHijri(day).year}/${toSolarHijri(day).month}/${toSolarHijri(day).day}`,
  (day) => String(toSolarHijri(day).year),
]

test('a date that is read without being asked about is never narrower than its text, and holds the day that was meant', () => {
  const counts = fc.integer({ min: dayOf(1979, 2, 1), max: dayOf(2021, 4, 5) })
  const days = counts.map((count) => addDays(dayOf(1970, 1, 1), count))
  const mapping = aMapping([{ column: 'n', field: 'name' }, { column: 'd', field: 'arrest_date' }])
  fc.assert(fc.property(days, fc.constantFrom(...WRITINGS.keys()), (day, at) => {
    const text = WRITINGS[at]?.(day) ?? ''
    const [row] = readList(aTable(['n', 'd'], ['A B', text]), mapping, KNOWN, theDay()).rows
    const cell = row?.cells[1]
    const [said] = cell?.said ?? []
    if (said?.kind !== 'date') return cell?.asks !== null
    const read = parseEdtf(said.edtf)
    if (!read.ok || read.date.earliest === null || read.date.latest === null) return false
    const unit = { 1: 28, 2: 365, 7: 28, 9: 29, 11: 365 }[at] ?? 1
    return read.date.earliest <= day && day <= read.date.latest && read.date.latest - read.date.earliest + 1 >= unit
  }), { numRuns: 600 })
})

test('every answer that a question offers is understood, and leaves no question of the list open in the end', () => {
  const texts = fc.constantFrom('05/06/99', '18 Dey', '5/6/2019', '7 may 11', '1/2', '3 فروردین', '99/1/2', 'nonsense', '')
  const rows = fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 6 })
  const columns = [{ column: 'n', field: 'name' }, { column: 'd', field: 'arrest_date' }, { column: 'b', field: 'birth' }]
  fc.assert(fc.property(rows, fc.integer({ min: 0, max: 9 }), (cells, pick) => {
    const table = aTable(['n', 'd', 'b'], ...cells.map(([one, other]) => ['A B', one, other]))
    let answers: Record<string, string> = {}
    for (let round = 0; round < 8; round += 1) {
      const { questions } = readList(table, aMapping(columns, { answers }), KNOWN, theDay())
      const open = questions.filter(({ answer }) => answer === null)
      if (open.length === 0) return true
      const given = open.map(({ pattern, choices }) => [pattern, choices[pick % choices.length] ?? ''])
      answers = { ...answers, ...Object.fromEntries(given) }
    }
    return false
  }), { numRuns: 300 })
})
