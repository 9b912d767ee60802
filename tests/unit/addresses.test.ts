import { ZodError } from 'zod'
import { readSpan } from '@/app/[locale]/map/read-map-page'
import { readView } from '@/app/[locale]/timeline/read-view'
import { readMoment } from '@/app/team/cases/[slug]/known/read-moment'
import { readTeamDay } from '@/app/team/read-team-day'
import { versionField } from '@/lib/domain/history/version-number'
import { publishAppealInput } from '@/lib/appeals/publish-appeal'
import { readSaveAppeal } from '@/lib/appeals/save-appeal'
import { civilDayOf, endOfDay } from '@/lib/clock'
import { dayOf } from '@/lib/domain/dates/day'
import { addresseeInput } from '@/lib/domain/letters/addressee-input'
import { readListPlace } from '@/lib/domain/lists/list-view'
import { decideGatheringInput } from '@/lib/gatherings/decide-gathering'
import { readEditGathering } from '@/lib/gatherings/edit-gathering'
import { publishLetterInput } from '@/lib/letters/publish-letter'
import { readSaveLetter } from '@/lib/letters/save-letter'
import { readPlace } from '@/lib/team/history/change-place'
import { decodeHistoryCursor, encodeHistoryCursor } from '@/lib/team/history/history-cursor'
import { publishPostInput } from '@/lib/updates/publish-post'
import { readSavePost } from '@/lib/updates/save-post'

const AS_OF = dayOf(2021, 4, 5)

// Postgres has no year 0, and the Solar Hijri calendar no day before 560.
test.each(['0000-01-01', '0000-12-31', '0001-01-01', '0500-06-01', '0999-12-31', '9999-12-31'])(
  'an address that names %s, which no page can tell, asks for no day', (day) => {
    expect(readSpan({ from: day, to: day }, AS_OF)).toEqual(readSpan({}, AS_OF))
    expect(readView({ from: day, to: '2021-01-01' }, AS_OF).window).toBeNull()
    expect(readView({ from: '2020-01-01', to: day }, AS_OF).window).toBeNull()
    expect(readTeamDay(day)).toBeNull()
    expect(readMoment({ on: day }).at).toBeNull()
    expect(readMoment({ at: `${day}T12:00:00Z` }).at).toBeNull()
  },
)

test('the first and the last days that pages tell are days of addresses', () => {
  const [from, to] = [dayOf(1000, 1, 1), dayOf(1000, 3, 1)]
  expect(readSpan({ from: '1000-01-01', to: '1000-03-01' }, AS_OF)).toEqual({ from, to })
  expect(readView({ from: '1000-01-01', to: '1000-03-01' }, AS_OF).window).toEqual({ from, to })
  expect(readTeamDay('1000-01-01')).toBe(from)
  expect(readTeamDay('2999-12-31')).toBe(dayOf(2999, 12, 31))
  expect(readMoment({ on: '1000-01-01' }).at).toMatch(/^1000-01-01T/)
})

test('a moment is read to its microsecond, and at an offset that Postgres does not know as the same instant', () => {
  expect(readMoment({ at: '2021-04-05T12:00:00.123456Z' }).at).toBe('2021-04-05T12:00:00.123456Z')
  expect(readMoment({ at: '2021-04-05T12:00:00+23:00' })).toEqual({ at: '2021-04-04T13:00:00.000Z', on: '2021-04-04' })
})

test('a day of a short year ends on itself', () => {
  for (const day of [dayOf(999, 12, 31), dayOf(500, 6, 1)]) expect(civilDayOf(endOfDay(day))).toBe(day)
})

test.each([
  ['2021-02-28T23:59:59.123456Z', true], ['2021-02-30T00:00:00.000000Z', false], ['2021-02-28T24:00:00.000000Z', false],
  ['0000-01-01T00:00:00.000000Z', false],
])('a page of a history that begins at %s: %s', (at, isPlace) => {
  const id = '12345678-1234-4234-8234-123456789abc'
  expect(readPlace(`${at}_${id}_1`) !== null).toBe(isPlace)
  expect(decodeHistoryCursor(encodeHistoryCursor([at, 'event', id, 1])) !== null).toBe(isPlace)
})

test('a number that Postgres does not count to is no version, and no place in a list', () => {
  expect(versionField.safeParse('2147483647').success).toBe(true)
  expect(versionField.safeParse('2147483648').success).toBe(false)
  expect(['7', '1.5', '-1', '1e3', '99999999999', ['7'], undefined].map(readListPlace)).toEqual([7, 0, 0, 0, 0, 0, 0])
})

test.each([
  readSaveAppeal, readSaveLetter, readSavePost, readEditGathering, addresseeInput.parse, publishAppealInput.parse,
  publishLetterInput.parse, publishPostInput.parse, decideGatheringInput.parse,
])('no form of another page names such a version either', (read) => {
  const faultsOf = (version: number) => {
    try {
      return [read({ version })]
    } catch (error) {
      return error instanceof ZodError ? error.issues.map(({ path }) => path[0]) : [error]
    }
  }
  expect(faultsOf(2_147_483_647)).not.toContain('version')
  expect(faultsOf(2_147_483_648)).toContain('version')
})
