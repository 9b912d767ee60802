import { StatisticFigures } from '@/components/statistics/statistic-figures'
import { parseDay } from '@/lib/domain/dates/day'
import { firstActionsOf } from '@/lib/domain/statistics/first-actions'
import { STATISTIC_IDS, type Statistics, TREATMENTS } from '@/lib/domain/statistics/statistics'
import { LOCALES } from '@/lib/i18n/locales'
import { renderPage } from './render-page'

const LEVELS = { critical: 3, high: 0, elevated: 2, watch: 0, none: 4 }
const NORTH = { id: 'north', name: 'Invented North Prison', nativeName: 'زندان ساختگی شمال' }
const CALLED = { certain: 2, possible: 3 }
const CALLED_AT_ONCE = { runs: 3, lowest: 0, highest: 0, isSure: true, isOver: false }
const NOBODY_ACTED = { runs: 2, lowest: null, highest: null, isSure: false, isOver: false }
const FOUND: Statistics = {
  asOf: '2021-04-05',
  levels: LEVELS,
  heldOver: [
    { day: '2021-03-21', total: 4, levels: { ...LEVELS, none: 1, elevated: 0 } },
    { day: '2021-04-05', total: 9, levels: LEVELS },
  ],
  status: {
    total: 12, held: 9, possiblyHeld: 1, possiblyNotHeld: 2,
    statuses: [{ status: 'imprisoned', people: 9 }, { status: 'released', people: 2 }, { status: 'unknown', people: 1 }],
  },
  prisons: [{ prison: NORTH, people: 7 }, { prison: null, people: 2 }],
  silence: {
    bands: [{ from: 0, to: 30, ...CALLED }, { from: 30, to: null, certain: 1, possible: 0 }], notStated: 3, held: 9,
  },
  response: { critical: firstActionsOf([CALLED_AT_ONCE]), urgent: firstActionsOf([CALLED_AT_ONCE, NOBODY_ACTED]) },
  sentences: {
    bands: [{ from: 0, to: 12, certain: 4, possible: 0 }, { from: 12, to: null, certain: 1, possible: 0 }],
    death: 1, otherSentence: 1, notKnown: 2,
  },
  arrests: {
    months: [{ from: '2021-03-21', to: '2021-04-05', arrests: CALLED, releases: { certain: 0, possible: 0 } }],
    unplaced: { arrests: 3, releases: 0 },
  },
  transfers: { pairs: [{ from: NORTH, to: null, ...CALLED }], total: CALLED },
  health: {
    rows: TREATMENTS.map((treatment) => (
      { treatment, severities: { critical: 1, serious: 0, chronic: 0, not_known: 0 }, people: 1 }
    )),
    people: TREATMENTS.length, held: 9,
  },
}
const VALUES = { prison: '', status: '', urgency: '', sex: 'female', nationality: '', months: '' }
const asOf = parseDay('2021-04-05')

/** Throws, as the renderer does, where a message is missing or lacks a value. */
async function render(locale: (typeof LOCALES)[number], statistics = FOUND): Promise<string> {
  if (asOf === null) throw new Error('not a day')
  const reading = { locale, asOf, today: asOf, pinned: true }
  const calendar = locale === 'fa' ? 'solar_hijri' : 'gregorian'
  return renderPage(<StatisticFigures {...{ statistics, calendar, reading }} values={VALUES} />, locale)
}

test.each(LOCALES)('each statistic has a sentence, two drawings, a table and both files in %s', async (locale) => {
  const html = await render(locale)
  for (const id of STATISTIC_IDS) {
    expect(html).toContain(`<section class="sec statistic" id="${id}"`)
    expect(html).toContain(`href="/${locale}/statistics/${id}.svg?sex=female&amp;asOf=2021-04-05"`)
    expect(html).toContain(`href="/${locale}/statistics/${id}.csv?sex=female&amp;asOf=2021-04-05"`)
  }
  expect(html.match(/<svg role="img"/g)).toHaveLength(2 * STATISTIC_IDS.length)
  expect(html.match(/<table/g)).toHaveLength(STATISTIC_IDS.length)
  expect(/statistics\.\w|undefined|NaN|style="/.exec(html)).toBeNull()
})

test('bounds are said as bounds, and what is not known is a row of its own', async () => {
  const html = await render('en')
  expect(html).toContain('<td class="num">2–5</td>')
  expect(html).toMatch(/not stated<\/th><td class="num">3<\/td>/)
})

test('a Persian reader finds Persian digits, months of the Solar Hijri calendar and names in the own script', async () => {
  const html = await render('fa')
  expect(html).toContain('direction="rtl"')
  const words = ['۱۶ فروردین ۱۴۰۰', 'زندان ساختگی شمال', '۲ تا ۵']
  expect(words.filter((one) => !html.includes(one))).toEqual([])
  expect(/>\d+<\/td>|April/.exec(html)).toBeNull()
})

test.each(LOCALES)('where nobody is held, each sentence still says so in %s', async (locale) => {
  const none = { critical: 0, high: 0, elevated: 0, watch: 0, none: 0 }
  const empty: Statistics = {
    ...FOUND,
    heldOver: [{ day: '2021-04-05', total: 0, levels: none }],
    status: { total: 0, held: 0, possiblyHeld: 0, possiblyNotHeld: 0, statuses: [] },
    prisons: [],
    silence: { bands: [], notStated: 0, held: 0 },
    response: { critical: firstActionsOf([]), urgent: firstActionsOf([]) },
    sentences: { bands: [], death: 0, otherSentence: 0, notKnown: 0 },
    arrests: { months: [], unplaced: { arrests: 0, releases: 0 } },
    transfers: { pairs: [], total: { certain: 0, possible: 0 } },
    health: { rows: [], people: 0, held: 0 },
  }
  const html = await render(locale, empty)
  expect(html.match(/<h2/g)).toHaveLength(STATISTIC_IDS.length)
  expect(html).not.toMatch(/NaN|Infinity|undefined/)
})
