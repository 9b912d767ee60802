import { formatDay } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { takeTestDatabase } from '../../factories/take-database'

const { team } = takeTestDatabase()

const PARTS = [
  '2020', '2020-02', '2019-02', '2020-12', '2020-02-29', '2020-11-05', '0001', '9999-12-31', '2020?', '2020-11~', '2020-11-05%',
  '202X', '20XX', '2020-XX', '2020-02-XX', '2020-XX-XX', '2020-21', '2020-24', '19XX',
]
const DATES = [
  ...PARTS, ...PARTS.flatMap((part) => [`..${part}`, `../${part}`, `${part}..`, `${part}/..`, `${part}/9999-12-31`]),
  '2021-04-05/2020-01-01', 'soon', '..', '2020-13', '2020-02-30', '2021-02-29', '0000', '201X-05', '',
]

test('the database reads the days of a date as the code does, and what is no date as none', async () => {
  const rows = await team<{ edtf: string; first: string | null; last: string | null }[]>`
    SELECT edtf, lower(days)::text AS first, (upper(days) - 1)::text AS last
    FROM (SELECT edtf, file.days_of(edtf) AS days FROM unnest(${DATES}::text[]) AS edtf) read`
  const expected = DATES.map((edtf) => {
    const parsed = parseEdtf(edtf)
    const [earliest, latest] = parsed.ok ? [parsed.date.earliest, parsed.date.latest] : [null, null]
    const say = (one: typeof earliest) => (one === null ? null : formatDay(one))
    return { edtf, first: say(earliest), last: say(latest) }
  })
  expect([...rows]).toEqual(expected)
})
