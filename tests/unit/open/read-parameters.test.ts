import { parseAsOf, parsePageDay } from '@/lib/domain/dates/as-of'
import { parseDay } from '@/lib/domain/dates/day'
import { decodeCursor, encodeCursor } from '@/lib/open/case-cursor'
import { caseQuerySchema, filterOf } from '@/lib/open/case-query'
import { readParameters } from '@/lib/open/read-parameters'

const today = dayOf('2021-04-05')

function dayOf(text: string) {
  const day = parseDay(text)
  if (day === null) throw new Error(`${text} is no day`)
  return day
}

function read(search: string) {
  return readParameters(new URLSearchParams(search), caseQuerySchema, today)
}

describe('the as-of day of an address', () => {
  test.each([undefined, '', '2021-04-05'])('%s is the clock’s day', (value) => {
    expect(parseAsOf(value, today)).toEqual({ ok: true, day: today, text: '2021-04-05' })
  })

  test.each<[string | string[], string]>([
    ['2021-04-06', 'after_today'],
    ['9999-12-31', 'after_today'],
    ['2021-02-29', 'not_a_day'],
    ['yesterday', 'not_a_day'],
    ['2021-4-5', 'not_a_day'],
    ['0000-01-01', 'not_a_day'],
    [['2021-04-05', '2021-04-05'], 'not_a_day'],
  ])('%s is refused as %s', (value, reason) => {
    expect(parseAsOf(value, today)).toEqual({ ok: false, reason })
  })

  test.each([
    ['0001-01-01', 'too_early'], ['0999-12-31', 'too_early'], ['2021-04-06', 'after_today'], ['x', 'not_a_day'],
  ])('a page does not show %s: %s', (value, reason) => {
    expect(parsePageDay(value, today)).toEqual({ ok: false, reason })
  })

  test('a page shows days from the year 1000 on', () => {
    expect(parsePageDay('1000-01-01', today)).toMatchObject({ ok: true, text: '1000-01-01' })
  })
})

describe('the parameters of a list', () => {
  test('that are all given are read', () => {
    const asked = read(
      'asOf=2020-12-15&status=held,released&prison=evin&urgency=critical&sex=female&nationality=ir&q=+a&limit=7',
    )
    if (!asked.ok) throw new Error(JSON.stringify(asked.errors))
    expect([asked.text, asked.query.limit]).toEqual(['2020-12-15', 7])
    expect(filterOf(asked.query)).toEqual({
      statuses: ['detained', 'on_trial', 'imprisoned', 'death_row', 'disappeared', 'released'],
      prison: 'evin', levels: ['critical'], sex: 'female', nationality: 'IR', search: 'a',
    })
  })

  test('that are empty, as a form sends them, are none', () => {
    const asked = read('asOf=&status=&prison=&urgency=&sex=&nationality=&q=&limit=&cursor=')
    expect(asked).toMatchObject({ ok: true, query: {} })
  })

  test.each<[string, string]>([
    ['page=2', 'page'],
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['limit=5.5', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['status=imprisonned', 'status'],
    ['status=,', 'status'],
    ['urgency=red', 'urgency'],
    ['sex=f', 'sex'],
    ['nationality=IRN', 'nationality'],
    ['prison=a%27b', 'prison'],
    ['q=%00', 'q'],
    [`q=${'a'.repeat(201)}`, 'q'],
    ['cursor=a.b', 'cursor'],
    ['asOf=2021-04-06', 'asOf'],
    ['asOf=tomorrow', 'asOf'],
    ['__proto__=1', '__proto__'],
  ])('%s is refused by name', (search, parameter) => {
    const asked = read(search)
    expect(asked.ok ? [] : asked.errors.map((error) => error.parameter)).toContain(parameter)
  })
})

describe('a cursor', () => {
  const key = [4, false, 4, '2021-03-21', true, 'نوید', 'afkari-navid'] as const

  test('gives back the key that it was made of', () => {
    expect(decodeCursor(encodeCursor([...key]))).toEqual(key)
  })

  test.each([
    'x', 'bnVsbA', Buffer.from('[4,true,4,"2021-02-30",true,"a","b"]').toString('base64url'),
    Buffer.from('[9,true,4,null,true,"a","b"]').toString('base64url'),
    Buffer.from('[4,false,4,null,true,"\\u0000","b"]').toString('base64url'),
  ])('that no list gave is not read: %s', (cursor) => {
    expect(decodeCursor(cursor)).toBeNull()
  })
})
