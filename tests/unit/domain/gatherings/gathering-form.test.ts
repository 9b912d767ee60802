import { gatheringSlugOf, lastDayOf } from '@/lib/domain/gatherings/gathering'
import { gatheringForm } from '@/lib/domain/gatherings/gathering-form'
import { TIME_ZONES } from '@/lib/domain/gatherings/time-zones'
import { readTypedDay } from '@/lib/domain/dates/typed-day'
import { formatDay } from '@/lib/domain/dates/day'
import { formatTimeZone } from '@/lib/i18n/format-time-zone'

const TYPED = {
  kind: 'vigil', title: ' An invented vigil ', day: '2026-12-10', from: '19:30', until: '', zone: 'Asia/Tehran',
  place: 'Invented Square', link: '', languages: '', capacity: '', organiser: '', description: '', appeal: '', email: '',
}

test('what is left empty is not told', () => {
  expect(gatheringForm.parse(TYPED)).toMatchObject({
    title: 'An invented vigil', until: null, link: null, capacity: null, description: null, appeal: null, email: null,
  })
})

test('a form without the choice of an appeal is whole', () => {
  const fields = Object.entries(TYPED).filter(([name]) => name !== 'appeal')
  expect(gatheringForm.parse(Object.fromEntries(fields)).appeal).toBeNull()
})

test('figures may be Persian', () => {
  const parsed = gatheringForm.parse({ ...TYPED, day: '۱۴۰۵/۹/۱۹', from: '۱۹:۳۰', capacity: '۸۰' })
  expect(parsed).toMatchObject({ day: '2026-12-10', from: '19:30', capacity: 80 })
})

test.each([
  ['title', ''], ['title', 'x'.repeat(121)], ['day', '2026-02-30'], ['day', 'soon'], ['from', '24:00'], ['from', '7:30'],
  ['until', 'late'], ['zone', 'Berlin'], ['zone', ''], ['place', ''], ['link', 'http://a.example'], ['link', 'javascript:alert(1)'],
  ['link', 'https://user:secret@a.example/'], ['link', 'https://localhost/'], ['capacity', '0'], ['capacity', 'many'],
  ['capacity', '-3'], ['email', 'nowhere'], ['kind', 'party'], ['description', 'x'.repeat(1201)],
])('%s cannot be "%s"', (name, value) => {
  const parsed = gatheringForm.safeParse({ ...TYPED, [name]: value })
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([name])
})

test.each([
  ['2026-12-10', '2026-12-10'], ['1405-09-19', '2026-12-10'], ['۱۴۰۵/۹/۱۹', '2026-12-10'], ['١٤٠٥/٩/١٩', '2026-12-10'],
  ['1404/12/30', null], ['2026-13-01', null], ['0000-01-01', null], ['9999-01-01', null], ['10 December', null],
])('the day typed as %s is %s', (typed, day) => {
  expect(readTypedDay(typed)).toBe(day)
})

test('what ends at or before it begins ends on the next day', () => {
  const day = '2026-12-31'
  expect(formatDay(lastDayOf({ day, from: '20:00', until: '23:00' }))).toBe('2026-12-31')
  expect(formatDay(lastDayOf({ day, from: '20:00', until: '01:00' }))).toBe('2027-01-01')
  expect(formatDay(lastDayOf({ day, from: '20:00', until: null }))).toBe('2026-12-31')
})

test.each([
  ['Réunion à Genève!', '2026-12-10-reunion-a-geneve-0123abcd'], ['شمع‌افروزی', '2026-12-10-0123abcd'],
])('%s is called %s in addresses', (title, slug) => {
  expect(gatheringSlugOf('0123abcd-0000-4000-8000-000000000000', { day: '2026-12-10', title })).toBe(slug)
})

test('the clocks of every zone have a name in every season', () => {
  for (const zone of TIME_ZONES) expect(formatTimeZone(zone, new Date('2026-07-01T00:00:00Z'), 'en')).not.toBe('')
  const named = ['2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z'].map((at) => formatTimeZone('Europe/Berlin', new Date(at), 'en'))
  expect(named).toEqual(['Central European Standard Time', 'Central European Summer Time'])
})
