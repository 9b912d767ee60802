import { dayOf } from '@/lib/domain/dates/day'
import { type Address, readAddress } from '@/lib/gate/cache/address'
import { PageCache, type Served } from '@/lib/gate/cache/page-cache'
import { PageStore } from '@/lib/gate/cache/page-store'
import { openQueues } from '@/lib/gate/cache/render-queues'

const today = dayOf(2021, 4, 5)
const address: Address = readAddress('/en', { today, languages: 'en' })

/** A cache on a clock that is moved by hand, whose database always answers. */
function openCache() {
  const clock = { ms: 1_000 }
  const nothing = async () => undefined
  const pages = new PageCache({
    store: new PageStore(1_000_000), queues: openQueues(() => false), rules: { secure: false, surrogateSeconds: 0 },
    knowledge: {
      ageMs: () => 0, isAway: () => false, isSilent: () => false, isClosed: () => false,
      confirm: nothing, catchUp: nothing,
    },
    today: () => today, ticksMs: () => clock.ms, staleMaxMs: 0,
  })
  const ask = (render: () => Promise<string>, of = address) => pages.serve(of, async () => {
    return { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(await render()) }
  }, true)
  return { clock, pages, ask }
}

const textOf = (served: Served) => ('page' in served ? served.page.identity.bytes.toString() : served)
const rendering = (text: string) => async () => text
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

test('a page that is to be made anew is shown until it is, and made once', async () => {
  const { pages, ask } = openCache()
  let times = 0
  const next = async () => {
    times += 1
    await settled()
    return 'new'
  }
  await ask(rendering('old'))
  pages.forget(['renew:list'])
  const answers = await Promise.all([ask(next), ask(next), ask(next)])
  expect(answers.map(textOf)).toEqual(['old', 'old', 'old'])
  await settled()
  await settled()
  expect([textOf(await ask(next)), times]).toEqual(['new', 1])
})

test('it is shown for ten seconds at most, also where another change came, and where no other could be made', async () => {
  const { clock, pages, ask } = openCache()
  await ask(rendering('old'))
  pages.forget(['renew:map'])
  clock.ms += 9_000
  pages.forget(['renew:list'])
  const fail = async () => Promise.reject(new Error('an invented fault'))
  expect(textOf(await ask(fail))).toBe('old')
  await settled()
  clock.ms += 1_001
  await expect(ask(fail)).rejects.toThrow('an invented fault')
  expect(textOf(await ask(rendering('new')))).toBe('new')
})

test('what was begun before such a change is shown, and made anew', async () => {
  const { pages, ask } = openCache()
  const begun = ask(async () => {
    pages.forget(['renew:list'])
    return 'old'
  })
  expect(textOf(await begun)).toBe('old')
  await ask(rendering('new'))
  await settled()
  expect(textOf(await ask(rendering('newest')))).toBe('new')
})

test('what is to be forgotten is, also while it is made anew, and other pages stay', async () => {
  const { pages, ask } = openCache()
  const ann = readAddress('/en/cases/ann', { today, languages: 'en' })
  await ask(rendering('old'))
  await ask(rendering('ann'), ann)
  pages.forget(['renew:list'])
  await ask(async () => {
    await settled()
    return 'between'
  })
  pages.forget(['list'])
  expect(textOf(await ask(rendering('new')))).toBe('new')
  await settled()
  expect([textOf(await ask(rendering('newest'))), textOf(await ask(rendering('other'), ann))]).toEqual(['new', 'ann'])
})
