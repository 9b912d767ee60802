import { addDays, dayOf } from '@/lib/domain/dates/day'
import type { EventContent } from '@/lib/domain/history/event-content'
import { eventToTexts } from '@/lib/domain/record-form/event-to-texts'
import { happenedToTexts } from '@/lib/domain/record-form/happened-to-texts'
import { readFormDate } from '@/lib/domain/record-form/read-form-date'
import { readRecordForm } from '@/lib/domain/record-form/read-record-form'
import { readingDayOf } from '@/lib/domain/record-form/reading-day'

const TODAY = dayOf(2021, 4, 5)
const call = { 'type': 'contact', 'when': 'yesterday', 'detail.channel': 'phone', 'source': 'an-invented-source' }
const read = (texts: Record<string, string>) => readRecordForm({ ...call, ...texts }, TODAY)
const faultsOf = (texts: Record<string, string>) => {
  const form = read(texts)
  return form.ok ? {} : form.faults
}

test('a phone call needs what happened, when and who says so, and nothing else', () => {
  expect(read({})).toEqual({
    ok: true,
    said: {
      type: 'contact', date: '2021-04-04', typed: 'yesterday', calendar: 'gregorian', endDate: null,
      details: { channel: 'phone' }, prison: null, fromPrison: null, source: { kind: 'known', id: 'an-invented-source' },
      credibility: 3, audience: 'team', locator: null, note: null, overrideReason: undefined, confirmPublic: false,
    },
  })
})

test('nothing typed by hand is public unless that is said', () => {
  for (const type of ['contact', 'transfer', 'arrest', 'death']) {
    const form = read({ type })
    expect(form.ok && form.said.audience).toBe('team')
  }
})

test.each([
  [{ type: 'party' }, { type: 'error.type' }],
  [{ when: '' }, { when: 'when.refused.empty' }],
  [{ when: '30 February 2021' }, { when: 'when.refused.no_such_day' }],
  [{ when: '3/4/2021' }, { when: 'when.asks.day_or_month_first' }],
  [{ source: '' }, { source: 'source.missing' }],
  [{ source: 'new' }, { source: 'source.missing' }],
  [{ 'source': 'new', 'source.title': 'a letter', 'source.url': 'javascript:alert(1)' }, { 'source.url': 'error.detail' }],
  [{ 'detail.channel': '' }, { 'detail.channel': 'error.detail' }],
  [{ 'type': 'transfer', 'detail.kmFromFamily': 'far' }, { 'detail.kmFromFamily': 'error.detail' }],
])('a form that says %j is asked again', (texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})

test('a date with two readings is saved as the one that was picked', () => {
  const form = read({ 'when': '3/4/2021', 'when.pick': '2021-03-04' })
  expect(form.ok && form.said).toMatchObject({ date: '2021-03-04', typed: '3/4/2021' })
})

test('a date in the Solar Hijri calendar keeps what was typed, and its calendar', () => {
  const form = read({ when: '5 Aban 1399' })
  expect(form.ok && form.said).toMatchObject({ date: '2020-10-26', typed: '5 Aban 1399', calendar: 'solar_hijri' })
})

test.each([
  [{ ongoing: 'yes' }, '..'], [{ end: '' }, null], [{ end: '2021-03' }, '2021-03'],
])('the end of a span that is said as %j is %j', (texts, endDate) => {
  const form = read({ type: 'solitary', when: '2021-02-01', ...texts })
  expect(form.ok && form.said.endDate).toBe(endDate)
})

test('a source that is described on the way is as much of a source as the form says', () => {
  const form = read({ 'source': '', 'source.title': 'A relative', 'source.confidential': 'yes', 'source.reliability': 'B' })
  expect(form.ok && form.said.source).toEqual({
    kind: 'new',
    source: {
      title: 'A relative', url: null, publisher: null, language: null, published: null, reliability: 'B',
      confidential: true,
    },
  })
})

const content: EventContent = {
  date: '2021-04-04', typed: 'yesterday', calendar: 'gregorian', endDate: null, prisonId: null, fromPrisonId: null,
  details: { channel: 'phone' }, sourceIds: ['an-invented-source'], credibility: 3, audience: 'team', locator: null,
  note: null,
}

/** The date that a form reads again where an event on record is edited so many days after it was typed. */
function readAgain(said: Pick<EventContent, 'date' | 'typed'>, days: number) {
  const texts = eventToTexts('contact', { ...content, ...said }, (id) => id, addDays(TODAY, days))
  const form = readRecordForm(texts, addDays(TODAY, days))
  return form.ok && form.said.date
}

test.each([0, 1, 2, 300])('an edit %d days later moves no date that was typed as "yesterday"', (days) => {
  expect(readAgain({ date: '2021-04-04', typed: 'yesterday' }, days)).toBe('2021-04-04')
  expect(readAgain({ date: '2021-04-05..', typed: 'since today' }, days)).toBe('2021-04-05..')
  const { date = '' } = happenedToTexts('unrest', content, addDays(TODAY, days))
  expect(readFormDate({ date }, 'date', addDays(TODAY, days)).date?.edtf).toBe('2021-04-04')
})

test('an edit shows what was typed where that means what it meant', () => {
  const shown = (said: Pick<EventContent, 'date' | 'typed'>) =>
    eventToTexts('contact', { ...content, ...said }, (id) => id, addDays(TODAY, 40))
  expect(shown({ date: '2020-10-26', typed: '5 Aban 1399' })).toMatchObject({ when: '5 Aban 1399' })
  expect(shown({ date: '2021-03-04', typed: '3/4/2021' })).toMatchObject({ 'when': '3/4/2021', 'when.pick': '2021-03-04' })
  expect(shown({ date: '2021-03-04', typed: null })).toMatchObject({ when: '2021-03-04' })
})

test('an edit of something else loses no charge, however many there are', () => {
  const charges = Array.from({ length: 100 }, (_, place) => ({ text: `an invented charge, ${place}`, capital: false }))
  const texts = eventToTexts('charge', { ...content, details: { charges } }, (id) => id, TODAY)
  const form = readRecordForm(texts, TODAY)
  expect(form.ok && form.said.details).toEqual({ charges })
})

test.each([
  ['2021-04-05', '2021-04-04'], ['2021-04-04', '2021-04-03'], ['2021-04-06', '2021-04-04'], ['', '2021-04-04'],
  ['soon', '2021-04-04'],
])('"yesterday" is what the page showed that was made on %j', (readOn, date) => {
  const form = readRecordForm(call, readingDayOf({ ...call, readOn }, TODAY))
  expect(form.ok && form.said.date).toBe(date)
})
