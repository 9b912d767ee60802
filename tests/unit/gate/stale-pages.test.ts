import { toKeptPage } from '@/lib/gate/cache/kept-page'
import { StalePages } from '@/lib/gate/cache/stale-pages'

const rules = { secure: true, surrogateSeconds: 30 }
const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
const body = Buffer.from('<p class="away" hidden="">old</p>')
const page = toKeptPage({ status: 200, headers, body }, ['list'], rules)

test('a CDN may keep a page for as long as it is told, by its own header; browsers ask each time', () => {
  expect(page.headers).toMatchObject({ 'surrogate-control': 'max-age=30', 'cache-control': 'no-cache', 'cache-tag': 'list' })
})

test('a page that says that it may be out of date says so to programs too, and no CDN keeps it', () => {
  const stale = new StalePages(rules)
  const marked = stale.mark(page)
  expect(marked.identity.bytes.toString()).toBe('<p class="away">old</p>')
  expect(marked.headers).toMatchObject({
    'surrogate-control': 'max-age=0', 'cache-control': 'no-cache', 'cache-status': 'vigil; hit; detail=database-away',
  })
  expect([stale.mark(page), stale.mark(marked)]).toEqual([marked, marked])
})
