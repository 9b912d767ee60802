import { sizeOf, toKeptPage } from '@/lib/gate/cache/kept-page'
import { PageStore } from '@/lib/gate/cache/page-store'

const aPage = (bytes: number, tags: string[] = ['list']) => {
  const answer = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.alloc(bytes, 'x') }
  return toKeptPage(answer, tags, { secure: false, surrogateSeconds: 0 })
}
const [plain, rare] = [{ url: '/en', rank: 'plain' }, { url: '/en?asOf=x', rank: 'rare' }] as const

test('never takes more memory than it may, and forgets what was not asked for longest', () => {
  const one = sizeOf(aPage(10_000))
  const store = new PageStore(one * 20)
  for (let number = 0; number < 100; number += 1) {
    store.keep(`key ${number}`, aPage(10_000), plain)
    store.find('key 0')
  }
  expect(store.measure().bytes).toBeLessThanOrEqual(one * 20)
  expect([store.find('key 0') !== null, store.find('key 1'), store.find('key 99') !== null]).toEqual([true, null, true])
})

test('however many are asked for with parameters, those without stay', () => {
  const store = new PageStore(sizeOf(aPage(10_000)) * 20)
  store.keep('plain', aPage(10_000), plain)
  for (let number = 0; number < 1000; number += 1) store.keep(`rare ${number}`, aPage(10_000), rare)
  expect(store.find('plain')).not.toBeNull()
  expect(store.measure().pages).toBeLessThan(10)
})

test('a page that is too large to share the memory is not kept, nor is an older one under its key', () => {
  const store = new PageStore(100_000)
  store.keep('key', aPage(1000), plain)
  store.keep('key', aPage(90_000), plain)
  expect([store.find('key'), store.measure().pages]).toEqual([null, 0])
})

test('forgets by tag, also what was kept again under the same key', () => {
  const store = new PageStore(1_000_000)
  store.keep('a', aPage(10, ['case:a', 'list']), plain)
  store.keep('a', aPage(10, ['case:a']), plain)
  store.keep('b', aPage(10, ['case:b', 'list']), plain)
  store.keep('file', aPage(10, []), plain)
  store.forget(['list'])
  expect([store.find('a') !== null, store.find('b')]).toEqual([true, null])
  store.forget(['case:a', 'nothing'])
  expect([store.find('a'), store.find('file') !== null]).toEqual([null, true])
  store.keep('b', aPage(10, ['list']), rare)
  store.forgetAll()
  expect([store.find('b'), store.find('file') !== null]).toEqual([null, true])
})

test('counts at least what a page takes with both encodings', () => {
  const page = aPage(50_000)
  expect(sizeOf(page)).toBeGreaterThan(page.identity.bytes.length * 1.4)
})
