import { dayOf } from '@/lib/domain/dates/day'
import { withPageStatus } from '@/lib/gate/page-status'

const page = (body: string, type = 'text/html; charset=utf-8') =>
  ({ status: 200, headers: { 'content-type': type }, body: Buffer.from(body), workspace: null, isPersonal: false })
const statusOf = (url: string, body: string, type?: string) =>
  withPageStatus(page(body, type), url, () => dayOf(2021, 4, 5)).status

const GONE = '<head><meta name="vigil-status" content="410"/></head>'

test.each([
  ['the page of an edition that says that it is gone', '/en/data/editions/2021-04', GONE, 410],
  ['one of another language and day', '/fa/data/editions/2021-04.1?asOf=2021-04-01', GONE, 410],
  ['one that can be had', '/en/data/editions/2021-04', '<head></head>', 200],
  ['one that only speaks of it', '/en/data/editions/2021-04', '&lt;meta name="vigil-status" content="410"/&gt;', 200],
  ['any other page', '/en/updates/a-post', GONE, 200],
  ['a page that refuses its day', '/en/cases?asOf=2021-04-06', '', 400],
])('%s has the status that it should', (_what, url, body, status) => {
  expect(statusOf(url, body)).toBe(status)
})

test('what is no page keeps its status', () => {
  expect(statusOf('/en/data/editions/2021-04', GONE, 'application/json')).toBe(200)
})
