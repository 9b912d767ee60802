import { parseFeed } from '@rowanmanning/feed-parser'
import ICAL from 'ical.js'
import { createTranslator } from 'next-intl'
import { changeEntry, type EntryWords, prisonEventEntry, urgentEntry } from '@/app/[locale]/feed-entries'
import { writeAtom } from '@/app/[locale]/write-atom'
import { writeDates } from '@/app/[locale]/calendar.ics/write-dates'
import { teamSql } from '@/lib/db/team'
import { loadMessages } from '@/lib/i18n/load-messages'
import { type Locale, LOCALES } from '@/lib/i18n/locales'
import { listChanges } from '@/lib/open/feeds/list-changes'
import { listDates } from '@/lib/open/feeds/list-dates'
import { listHappened } from '@/lib/open/feeds/list-happened'
import { listUrgentChanges } from '@/lib/open/feeds/list-urgent-changes'
import { dayOf, openAppeal } from './appeal'

const ORIGIN = 'https://vigil.example'
const TODAY = dayOf('2021-04-05')
let appeal: Awaited<ReturnType<typeof openAppeal>>

/** Invented hearings and deadlines, the days of which are more or less known; one is the team's alone. */
beforeAll(async () => {
  const row = (type: string, date: string, details: object) =>
    `raoof-mehran,${type},${date},,,,"${JSON.stringify(details).replaceAll('"', '""')}",appeal-2021,verified,`
  appeal = await openAppeal({
    publicEvents: [
      row('hearing', '2021-04-20', { scheduled: true, court: 'Invented court', branch: '99' }),
      row('hearing', '2021-05', { scheduled: true }),
      row('hearing', '2020-03-01', { scheduled: true, court: 'An invented court, long ago' }),
      row('hearing', '2021-03-02', { court: 'An invented court that sat' }),
      row('deadline', '2021-03-01', { kind: 'Invented appeal', on: '2021-06-01/2021-06-10' }),
      row('deadline', '2021-03-02', { on: '..2021-07-01' }),
      row('deadline', '2020-03-01', { on: '2020-05-24' }),
    ],
    privateEvents: [row('hearing', '2021-04-21', { scheduled: true, court: 'Nobody’s business' })],
    prisonEvents: ['evin,fire,2021-03-30,,appeal-2021,verified,,public'],
  })
})
afterAll(() => appeal.close())

async function wordsOf(locale: Locale): Promise<EntryWords> {
  const messages = await loadMessages(locale)
  const speak = (namespace: string) => createTranslator({ locale, messages, namespace })
  return {
    t: speak('feeds'), corrections: speak('corrections'), types: speak('record.choice'), dates: speak('dates'),
    rules: speak('rules.rule'), kinds: speak('prisons.event'), locale, origin: ORIGIN,
  }
}

/** What a reader of feeds makes of entries. */
function parse(locale: Locale, entries: Parameters<typeof writeAtom>[0]['entries']) {
  const self = `${ORIGIN}/${locale}/feed.xml`
  return parseFeed(writeAtom({ language: locale, title: 'a < b & c', self, page: `${ORIGIN}/${locale}`, entries }))
}

describe('the feeds', () => {
  test.each(LOCALES)('can be read in %s, and each entry has an id, an instant, a title and a page', async (locale) => {
    const words = await wordsOf(locale)
    const entries = [
      ...(await listChanges(100)).map((one) => changeEntry(one, words)),
      ...(await listUrgentChanges(TODAY, 100)).map((one) => urgentEntry(one, words)),
    ]
    const feed = parse(locale, entries)
    expect([feed.meta.type, feed.meta.version, feed.title, feed.language]).toEqual(['atom', '1.0', 'a < b & c', locale])
    expect(feed.items).toHaveLength(entries.length)
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(entries.length)
    for (const item of feed.items) {
      expect(item.id).toMatch(/^urn:vigil:(case|event|correction|urgent):/)
      expect(item.updated?.toISOString()).toMatch(/T00:00:00.000Z$/)
      expect(item.title).toMatch(/\S\u202f?: .+/)
      expect(item.title).not.toMatch(/feeds\.|corrections\.|rules\.|undefined/)
      expect(item.url).toMatch(new RegExp(`^${ORIGIN}/${locale}/cases/[a-z0-9-]+$`))
    }
  })

  test('tell every published case, and who came to a higher level on which day by which rules', async () => {
    expect((await listChanges(100)).filter(({ kind }) => kind === 'published')).toHaveLength(12)
    const raised = await listUrgentChanges(TODAY, 100)
    expect(raised.length).toBeGreaterThan(3)
    expect(raised.map(({ on }) => on)).toEqual([...raised.map(({ on }) => on)].sort().reverse())
    for (const { level, on, rules } of raised) {
      expect(['critical', 'high']).toContain(level)
      expect(on <= '2021-04-05' && on > '2020-10-01' && rules.length > 0).toBe(true)
    }
    const [one] = raised
    const periods = await teamSql()`
      SELECT p.level FROM open.period p JOIN open.case c ON c.id = p.case_id
      WHERE c.slug = ${one?.slug ?? ''} AND p.valid && daterange(${one?.on ?? ''}::date - 1, ${one?.on ?? ''}::date, '[]')
      ORDER BY lower(p.valid)`
    expect(Number(periods[0]?.['level'])).toBeLessThan(Number(periods[1]?.['level']))
  })

  test('of one case and of one prison tell theirs alone', async () => {
    const slug = 'raoof-mehran'
    const ofCase = [...(await listChanges(100, { slug })), ...(await listUrgentChanges(TODAY, 100, { slug }))]
    expect(new Set(ofCase.map((one) => one.slug))).toEqual(new Set([slug]))
    const ofPrison = await listUrgentChanges(TODAY, 100, { prison: 'evin' })
    expect(ofPrison.length).toBeGreaterThan(0)
    expect(await listUrgentChanges(TODAY, 100, { prison: 'bushehr' })).not.toEqual(ofPrison)
    const words = await wordsOf('fa')
    // Published just now, whenever it was.
    const put = await teamSql()`
      UPDATE open.prison_event SET added_on = '2021-04-02' WHERE added_on > '2021-04-05' RETURNING id`
    expect(put).toHaveLength(1)
    const events = await listHappened('evin', TODAY, 100)
    const there = { name: 'اوین', page: '/prisons/evin', on: TODAY }
    const happened = events.map((one) => prisonEventEntry(one, there, words))
    const [item] = parse('fa', happened).items
    expect([item?.updated?.toISOString(), item?.url?.split('#')[0]]).toEqual([
      '2021-04-02T00:00:00.000Z', `${ORIGIN}/fa/prisons/evin`,
    ])
    const updatedIn = (month: string, days: number) => events.slice(0, 1).map((one) => {
      const date = { edtf: month, earliest: `${month}-01`, latest: `${month}-${days}` }
      return prisonEventEntry({ ...one, date, addedOn: null }, there, words).updated
    })
    expect([updatedIn('2021-03', 31), updatedIn('2021-04', 30)]).toEqual([['2021-03-31T00:00:00Z'], ['2021-04-01T00:00:00Z']])
  })

  test('hold whatever a name is made of', () => {
    const title = 'a]]> <b> & "c" \u0000\u0008\ud800 \u200c'
    const entry = { id: 'urn:vigil:x', title, updated: '2021-04-05T00:00:00Z', page: `${ORIGIN}/?a=1&b=2` }
    const [item] = parse('en', [entry]).items
    expect([item?.title, item?.url]).toEqual(['a]]> <b> & "c"  \u200c', `${ORIGIN}/?a=1&b=2`])
  })
})

describe('the calendar', () => {
  async function read(locale: Locale) {
    const { t, dates } = await wordsOf(locale)
    const lines = await listDates(dayOf('2021-01-05'))
    const calendar = new ICAL.Component(ICAL.parse(writeDates(lines, { t, dates, locale, origin: ORIGIN })))
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  }

  test('holds what is planned and published as whole days, the vague ones with all that they may be', async () => {
    const events = await read('en')
    const told = events.map(({ startDate, endDate, summary }) => [String(startDate), String(endDate), summary])
    expect(told).toEqual([
      ['2021-04-20', '2021-04-21', 'Mehran Raoof: hearing'], ['2021-05-01', '2021-06-01', 'Mehran Raoof: hearing'],
      ['2021-06-01', '2021-06-11', 'Mehran Raoof: deadline'], ['2021-07-01', '2021-07-02', 'Mehran Raoof: deadline'],
    ])
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(events.map(({ description }) => description.split('\n').slice(0, -1))).toEqual([
      ['Invented court, 99'],
      ['The day is not known exactly: May 2021 (EDTF 2021-05).'],
      ['Invented appeal', 'The day is not known exactly: a day between 1 June 2021 and 10 June 2021 (EDTF 2021-06-01/2021-06-10).'],
      ['The day is not known exactly: 1 July 2021 or earlier (EDTF ..2021-07-01).'],
    ])
  })

  test('names an event alike in every language, and counts its corrections', async () => {
    const [english, persian] = [await read('en'), await read('fa')]
    expect(persian.map(({ uid }) => uid)).toEqual(english.map(({ uid }) => uid))
    expect(english.map(({ uid }) => uid)).toEqual(english.map(() => expect.stringMatching(/^[0-9a-f-]{36}@vigil\.example$/)))
    expect(persian[0]?.summary).toContain('جلسهٔ دادگاه')
    expect(english.map(({ sequence }) => sequence)).toEqual([0, 0, 0, 0])
    const id = english[0]?.uid.split('@')[0] ?? ''
    await teamSql()`
      INSERT INTO open.correction (case_id, event_id, version, kind, type, corrected_on, fields)
      SELECT case_id, id, 2, 'changed', type, '2021-04-04', '{details}' FROM open.event WHERE id = ${id}`
    const [first] = await read('en')
    const stamp = first?.component.getFirstPropertyValue('dtstamp')?.toString()
    expect([first?.sequence, stamp]).toEqual([1, '2021-04-04T00:00:00Z'])
  })
  test('keeps what is ahead, whatever its end may be, however much is past', async () => {
    const day = dayOf('2021-01-05')
    const put = (slug: string, ends: readonly string[], times: number) => teamSql()`
      INSERT INTO open.event (id, case_id, type, date_edtf, details, claim_status, grade, sources)
      SELECT gen_random_uuid(), c.id, 'deadline', '2020', jsonb_build_object('on', one), 'verified', 'B3', '{}'
      FROM open.case c, unnest(${ends}::text[]) one, generate_series(1, ${times}) WHERE c.slug = ${slug}`
    const before = await listDates(day)
    const ahead = ['2021', '2021-22', '2020-24', '202X', '2021-06-24', '2020/2021-02?', '2019-24..', '2021-XX', '2021-01-05~']
    await put('taghavi-nahid', ahead, 1)
    await put('kargar-somayeh', ['2020-12-24', '2020', '201X', '../2020-09%', '2020-23'], 401)
    const more = (await listDates(day)).filter(({ id }) => !before.some((one) => one.id === id))
    expect(more.map(({ on }) => on.edtf).sort()).toEqual([...ahead].sort())
  })
})
