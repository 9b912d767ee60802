import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { dayOf } from '@/lib/domain/dates/day'
import { readAddress } from '@/lib/gate/cache/address'
import { findRoute } from '@/lib/gate/cache/public-route'
import { readLanguages } from '@/lib/gate/cache/read-languages'

const today = dayOf(2021, 4, 5)
const read = (target: string, languages = '') => readAddress(target, { today, languages })

test('every public page of the site is known to the gate', () => {
  const pages = readdirSync('app/[locale]', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('page.tsx'))
  const paths = pages.map((file) => `/en/${dirname(file).replaceAll(/\[(?:number|other)\]/g, '2026-11').replaceAll(/\[[^\]]+\]/g, 'x')}`.replace(/\/\.$/, ''))
  expect(paths.length).toBeGreaterThan(5)
  expect(paths.filter((path) => findRoute(path) === null)).toEqual([])
})

test.each<[string, string, string | null]>([
  ['/en', '/en', '2021-04-05 /en'],
  ['/en?asOf=', '/en', '2021-04-05 /en'],
  ['/en?a=1&asOf=2020-01-01&b', '/en?asOf=2020-01-01', '2021-04-05 /en?asOf=2020-01-01'],
  ['/en?asOf=2021-04-06', '/en?asOf=2021-04-06', null],
  ['/en?asOf=x&y=1', '/en?asOf=x', null],
  ['/en?asOf=2021-01-01&asOf=2021-01-01', '/en?asOf=2021-01-01&asOf=2021-01-01', null],
  ['/en/cases?q=ann%20b', '/en/cases?q=ann+b', '2021-04-05 /en/cases?q=ann+b'],
  ['/en/cases/%D8%A2?kind=x', '/en/cases/%D8%A2?kind=x', '2021-04-05 /en/cases/%D8%A2?kind=x'],
  ['/en/cases/a%2Fb', '/en/cases/a%2Fb', null],
  ['/en/cases/a%20b?x=1', '/en/cases/a%20b?x=1', null],
  ['/en/', '/en/', null],
  ['/api/v1/cases?limit=5&status=held', '/api/v1/cases?status=held&limit=5', '2021-04-05 /api/v1/cases?status=held&limit=5'],
  ['/api/v1/cases?sorted=x', '/api/v1/cases?sorted=x', null],
  ['/_next/static/chunks/a.js?dpl=1', '/_next/static/chunks/a.js', 'file /_next/static/chunks/a.js'],
  ['/scripts/a.0123456789abcdef.js?x=1', '/scripts/a.0123456789abcdef.js', 'file /scripts/a.0123456789abcdef.js'],
  ['/embed/map?lang=xx&utm=1', '/embed/map', '2021-04-05 /embed/map'],
  ['/embed/count?lang=en', '/embed/count?lang=en', '2021-04-05 /embed/count?lang=en'],
  ['/en/act/gatherings/2030-07-01-a', '/en/act/gatherings/2030-07-01-a', '2021-04-05 /en/act/gatherings/2030-07-01-a'],
  ['/en/act/letters/act?x=1', '/en/act/letters/act', '2021-04-05 /en/act/letters/act'],
  ['/en/act?letters=2&x=1', '/en/act?letters=2', '2021-04-05 /en/act?letters=2'],
  ['/en/updates?posts=2&x=1', '/en/updates?posts=2', '2021-04-05 /en/updates?posts=2'],
  ['/fa/act/gatherings?past=3', '/fa/act/gatherings?past=3', '2021-04-05 /fa/act/gatherings?past=3'],
  ['/fa/act/%61b/sign', '/fa/act/ab/sign', '2021-04-05 /fa/act/ab/sign'],
  ['/embed/case/%D8%A2?lang=en', '/embed/case/%D8%A2?lang=en', '2021-04-05 /embed/case/%D8%A2?lang=en'],
  ['/embed/nothing', '/embed/nothing', null],
  ['/api/v1/export.csv', '/api/v1/export.csv', null],
])('%s is asked for as %s, and its key is %s', (target, url, key) => {
  expect(read(target)).toMatchObject({ url, key })
})

test.each<[string, string[]]>([
  ['/en', ['list', 'map', 'rules', 'sources']],
  ['/en/cases/ann', ['case:ann', 'rules', 'sources']],
  ['/en/cases/%D8%A2', ['case:آ', 'rules', 'sources']],
  ['/api/v1/cases/ann/photo', ['case:ann', 'rules', 'sources']],
  ['/en/prisons/evin', ['prison:evin', 'list', 'rules', 'sources']],
  ['/icon.svg', []],
  ['/embed/case/ann', ['case:ann', 'rules', 'sources']],
  ['/fa/method', ['list', 'map', 'rules', 'sources', 'method']],
  ['/embed/map', ['list', 'map', 'rules', 'sources']],
])('%s is made of %p', (target, tags) => {
  expect(read(target).tags).toEqual(tags)
})

test.each<[string, string]>([
  ['/en', 'plain'], ['/en/cases/ann', 'named'], ['/en?asOf=2020-01-01', 'rare'], ['/en/cases?q=a', 'rare'],
  ['/en/updates', 'plain'], ['/en/updates/a', 'named'], ['/en/data', 'plain'], ['/en/data/editions/2026-11', 'named'],
  ['/en/data/editions/2026-11/since/2026-10', 'named'], ['/en/data/a.csv', 'named'], ['/en/statistics/a.svg', 'named'],
  ['/nothing', 'rare'], ['/embed/map?lang=en', 'plain'], ['/embed/case/ann', 'named'], ['/readyz', 'plain'],
])('%s waits among the %s', (target, rank) => {
  expect(read(target).rank).toBe(rank)
})

test('what somebody searches for is shared by those who ask at once, and not remembered', () => {
  expect(read('/en/cases?q=a')).toMatchObject({ keptStatus: null, key: '2021-04-05 /en/cases?q=a' })
})

test.each<[string | undefined, string]>([
  [undefined, ''], ['fa', 'fa'], ['de, en-GB;q=0.8, fa-IR;q=0.9', 'fa,en'], ['en;q=0, fa;q=x', ''], ['FA', 'fa'],
  ['en,en-US,en-GB', 'en'], ['*', ''],
])('of %s the gate reads %p', (accepted, languages) => {
  expect(readLanguages(accepted, ['en', 'fa', 'fr'])).toBe(languages)
})
