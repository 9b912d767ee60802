import { monthStartsTo } from '@/lib/domain/statistics/month-starts'
import { statisticRows } from '@/lib/domain/statistics/statistic-rows'
import { EVERY_CASE } from '@/lib/open/case-query'
import { readStatistics } from '@/lib/open/statistics/read-statistics'
import { day } from '../records/exchange'
import { openInvented } from './invented'

const ON = day('2021-04-05')
const LEAVE = '"{""kind"":""furlough""}"'
let invented: Awaited<ReturnType<typeof openInvented>>

beforeAll(async () => {
  invented = await openInvented({
    exact: {
      events: [
        'arrest,2021-02-10,,north,,{},s-b,verified,,public',
        'sentence,2021-02-20,,,,"{""prisonMonths"":36}",s-b,verified,,public',
        'transfer,2021-03-05,,south,north,{},s-b,verified,,public',
        'health,2021-03-06,,,,"{""condition"":""invented"",""severity"":""serious""}",s-b,verified,,public',
        'treatment,2021-03-07,..,,,"{""status"":""denied""}",s-b,verified,,public',
      ],
    },
    'some-month': { events: ['arrest,2021-02,,north,,{},s-b,verified,,public'] },
    'some-day-of-two-months': {
      events: ['arrest,2021-02-20/2021-03-10,,,,{},s-b,verified,,public', 'transfer,2021,,south,,{},s-b,verified,,public'],
    },
    'some-time-before': { events: ['arrest,..2021-03-10,,,,{},s-b,verified,,public'] },
    // Said of April, of which five days have passed.
    'this-month': { events: ['arrest,2021-04,,,,{},s-b,verified,,public'] },
    'long-ago': {
      events: [
        'arrest,2019-01-01,,north,,{},s-b,verified,,public',
        `release,2021-02-01,,,,${LEAVE},s-b,verified,,public`,
        'sentence,2019-05-01,,,,"{""death"":true}",s-b,verified,,public',
      ],
    },
    'not-public': { events: ['arrest,2021-02-11,,north,,{},s-b,verified,,team', 'release,2021-03-01,,,,{},s-b,proposed,,public'] },
    freed: {
      events: ['arrest,2020-12-01,,north,,{},s-b,verified,,public', 'release,2021-03-15,,,,{},s-b,verified,,public'],
    },
  })
})

afterAll(() => invented.close())

function read(filter = EVERY_CASE) {
  return readStatistics({ filter, asOf: ON }, { starts: monthStartsTo(ON, 3, 'gregorian'), until: ON })
}

test('an arrest counts for certain in the month that holds all of its date, and possibly in those it reaches', async () => {
  const { months, unplaced } = (await read()).arrests
  expect(months.map(({ from, arrests, releases }) => [from, arrests, releases])).toEqual([
    ['2021-02-01', { certain: 2, possible: 2 }, { certain: 0, possible: 0 }],
    ['2021-03-01', { certain: 0, possible: 2 }, { certain: 1, possible: 0 }],
    ['2021-04-01', { certain: 0, possible: 1 }, { certain: 0, possible: 0 }],
  ])
  // Two months, any time before, and April as far as it has passed.
  expect(unplaced).toEqual({ arrests: 3, releases: 0 })
})

test('a transfer counts by where it led from and to; one of an unknown day is only possible', async () => {
  const { pairs, total } = (await read()).transfers
  expect(pairs.map(({ from, to, ...count }) => [from?.id ?? null, to?.id ?? null, count])).toEqual([
    ['north', 'south', { certain: 1, possible: 0 }], [null, 'south', { certain: 0, possible: 1 }],
  ])
  expect(total).toEqual({ certain: 1, possible: 1 })
})

test('sentences, illness and treatment are those in force on the day', async () => {
  const { sentences, health } = await read()
  const bands = sentences.bands.map(({ from, certain }) => [from, certain])
  expect(bands).toEqual([[0, 0], [12, 0], [36, 1], [60, 0], [120, 0]])
  expect(health.people).toBe(1)
  expect(health.rows.find(({ treatment }) => treatment === 'denied')?.severities.serious).toBe(1)
})

test('a silence whose bounds lie in two bands is certain in neither and possible in both', async () => {
  const { bands, notStated, held } = (await read()).silence
  const between = held - notStated - bands.reduce((sum, { certain }) => sum + certain, 0)
  expect(between).toBeGreaterThan(0)
  // The arrest of some day from 20 February to 10 March: 26 to 44 days.
  expect(bands.find(({ from }) => from === 14)?.possible).toBeGreaterThan(0)
  expect(bands.find(({ from }) => from === 30)?.possible).toBeGreaterThan(0)
})

test('a filter narrows events to the people whom it leaves on the day', async () => {
  const { arrests } = await read({ ...EVERY_CASE, prison: 'south' })
  expect(arrests.months.map((month) => month.arrests.certain)).toEqual([1, 0, 0])
})

test('data for programs name the day in each line, and leave empty what is not known', async () => {
  const found = await read()
  expect(statisticRows('arrests', found)[0]).toEqual({
    as_of: '2021-04-05', from: '2021-02-01', to: '2021-02-28',
    arrests_at_least: 2, arrests_at_most: 4, releases_at_least: 0, releases_at_most: 0,
  })
  expect(statisticRows('transfers', found)[1]).toMatchObject({ from_id: '', from: '', to_id: 'south' })
  const named = { ...found, prisons: [{ prison: { id: 'x', name: '=1+1', nativeName: null }, people: 1 }] }
  expect(statisticRows('prison', named)).toEqual([{ as_of: '2021-04-05', prison_id: 'x', prison: "'=1+1", people_held: 1 }])
})
