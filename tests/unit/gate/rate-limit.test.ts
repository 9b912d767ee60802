import { acceptsAny, typesAt } from '@/lib/gate/api/accepted-types'
import { limitHeaders, limitRequest } from '@/lib/gate/api/limit-request'
import { RateLimit } from '@/lib/gate/api/rate-limit'

let nowMs = 0
const open = (most: number) => new RateLimit({ most, windowMs: 60_000, ticksMs: () => nowMs })

describe('the limit of one address', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    nowMs = 1_000
  })
  afterEach(() => jest.useRealTimers())

  test('refuses what is more than it has, says what is left, and begins again with the next window', () => {
    const limit = open(2)
    const taken = [1, 2, 3].map(() => limit.take('192.0.2.1'))
    expect(taken.map(({ isRefused, left }) => [isRefused, left])).toEqual([[false, 1], [false, 0], [true, 0]])
    expect(limit.take('192.0.2.2').isRefused).toBe(false)
    nowMs += 59_001
    expect(limit.take('192.0.2.1')).toMatchObject({ isRefused: true, resetSeconds: 1 })
    nowMs += 1_000
    expect(limit.take('192.0.2.1').isRefused).toBe(false)
  })

  test('knows no address any more when the window has ended, also where nobody asks', () => {
    const limit = open(2)
    limit.take('192.0.2.1')
    expect(limit.measure()).toBe(1)
    jest.advanceTimersByTime(60_000)
    expect(limit.measure()).toBe(0)
  })

  test('counts a flood from more addresses than it has room for as one', () => {
    const limit = open(3)
    for (let one = 0; one < 50_010; one += 1) limit.take(`10.${one >> 16}.${(one >> 8) & 255}.${one & 255}`)
    expect(limit.measure()).toBeLessThanOrEqual(50_001)
    expect(limit.take('192.0.2.1').isRefused).toBe(true)
    expect(limit.take('10.0.0.0').isRefused).toBe(false)
  })

  test.each<[string, string, boolean]>([
    ['2001:db8::1', '2001:db8::2', true], ['2001:db8::1', '2001:db8:0:0:ffff::2', true],
    ['2001:0db8:0000::1', '2001:DB8::2', true], ['2001:db8::1', '2001:db8:0:1::1', false],
    ['192.0.2.1', '192.0.2.2', false], ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
  ])('%s and %s are counted as one: %s', (one, other, expected) => {
    const limit = open(1)
    limit.take(one)
    expect(limit.take(other).isRefused).toBe(expected)
  })
})

describe('whose question it is', () => {
  const limit = open(1_000)
  test.each<[string | undefined, boolean]>([
    [undefined, false], ['', false], ['somebody', false], ['unknown', false], ['192.0.2.1', true], ['2001:db8::1', true],
    ['forged, 192.0.2.1', true], ['192.0.2.1, forged', false],
  ])('%s is counted: %s', (stated, expected) => {
    const headers = stated === undefined ? {} : { 'x-real-ip': stated }
    expect(limitRequest({ headers }, { limit, header: 'x-real-ip' }) !== null).toBe(expected)
  })

  test('is told what is left in structured fields', () => {
    const verdict = { isRefused: true, most: 300, left: 0, windowSeconds: 60, resetSeconds: 41 }
    expect(limitHeaders(verdict)).toEqual({
      'ratelimit-policy': '"made";q=300;w=60', ratelimit: '"made";r=0;t=41', 'retry-after': '41',
    })
    expect(limitHeaders({ ...verdict, isRefused: false })).not.toHaveProperty('retry-after')
  })
})

test.each<[string | undefined, string, boolean]>([
  [undefined, '/api/v1/cases', true], ['', '/api/v1/cases', true], ['*/*', '/api/v1/cases', true],
  ['text/html', '/api/v1/cases', false], ['text/html, */*;q=0.1', '/api/v1/cases', true],
  ['application/*', '/api/v1/cases?limit=1', true], ['APPLICATION/JSON', '/api/v1/cases', true],
  ['application/json;q=0, */*', '/api/v1/cases', false], ['application/json;q=0', '/api/v1/cases', false],
  ['application/json', '/api/v1/map', true], ['application/geo+json', '/api/v1/map', true],
  ['application/geo+json', '/api/v1/cases', false], ['application/json', '/api/v1/export.csv', false],
  ['text/csv; charset=utf-8', '/api/v1/export.csv', true], ['image/*', '/api/v1/cases/a/photo', true],
  ['text/plain', '/api/v1/editions/2026-11/SHA256SUMS', true], ['x', '/api/v1/cases', false], ['*/*;q=x', '/api/v1/cases', false],
])('Accept: %s at %s is met: %s', (accept, url, expected) => {
  expect(acceptsAny(accept, typesAt(url))).toBe(expected)
})
