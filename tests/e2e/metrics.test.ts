import { once } from 'node:events'
import { type OwnSite, startOwnSite } from '../support/own-site'

const settings: Record<string, string> = JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}')
const authorization = 'Bearer a-token-that-was-invented-for-this-test'

let site: OwnSite

beforeAll(async () => {
  site = await startOwnSite({
    ...process.env, ...settings, VIGIL_WORKERS: '2', VIGIL_METRICS_TOKEN: authorization.replace('Bearer ', ''),
  })
})
afterAll(async () => {
  site.first.kill('SIGTERM')
  await once(site.first, 'exit')
})

async function readNumber(line: RegExp): Promise<number> {
  const { status, text } = await site.ask('/api/team/metrics', { authorization })
  expect(status).toBe(200)
  return Number(line.exec(text)?.[1])
}

test('whichever worker is asked, the numbers are those of all', async () => {
  for (let count = 0; count < 20; count += 1) expect((await site.ask('/en')).status).toBe(200)
  const answered = /vigil_http_answers_total\{route="page",surface="open",status="200"\} (\d+)/
  for (let count = 0; count < 4; count += 1) expect(await readNumber(answered)).toBe(20)
  // Each of the two made the page once.
  expect(await readNumber(/vigil_public_pages_total\{outcome="rendered"\} (\d+)/)).toBe(2)
  expect(await readNumber(/vigil_kept_pages (\d+)/)).toBe(2)
  expect(await readNumber(/vigil_site_memory_bytes\{part="resident"\} (\d+)/)).toBeGreaterThan(50_000_000)
  expect(await readNumber(/vigil_site_event_loop_lag_seconds ([\d.e-]+)/)).toBeGreaterThanOrEqual(0)
})

test('whoever bears no token learns nothing', async () => {
  expect((await site.ask('/api/team/metrics')).status).toBe(401)
})
