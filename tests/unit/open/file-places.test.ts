import { answerExport } from '@/app/api/v1/answer-export'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Pieces without an end; `gate` holds each up. */
async function* endless(gate: () => Promise<void>) {
  for (;;) {
    await gate()
    yield 'a line\n'
  }
}

/** Asks for a file that is made at once, or as slowly as `gate` lets it; answers its status, and what reads it. */
function ask(gate = () => Promise.resolve()) {
  const request = new Request('https://site.example/api/v1/export.csv')
  const response = answerExport(request, { ending: 'csv', mediaType: 'text/csv', write: () => endless(gate) })
  const reader = response.body?.getReader()
  if (!reader) throw new Error('there is no body')
  return { status: response.status, reader }
}

/** Lets what waits for nothing but its turn go on. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

test('two files are made at once, and whoever is done makes room', async () => {
  const [one, other] = [ask(), ask()]
  await settle()
  expect([one.status, other.status, ask().status]).toEqual([200, 200, 503])
  await one.reader.cancel()
  const third = ask()
  expect(third.status).toBe(200)
  await Promise.all([other, third].map(({ reader }) => reader.cancel()))
})

test('a file that nobody read on for a minute is broken off for the next, and one that is read is not', async () => {
  const [asleep, slow] = [ask(), ask()]
  await settle()
  jest.advanceTimersByTime(59_000)
  await slow.reader.read()
  expect(ask().status).toBe(503)
  jest.advanceTimersByTime(1_000)
  const next = ask()
  expect([next.status, ask().status]).toEqual([200, 503])
  await expect(asleep.reader.read()).rejects.toThrow('broken off')
  expect((await slow.reader.read()).done).toBe(false)
  await Promise.all([slow, next].map(({ reader }) => reader.cancel()))
})

test('whoever waits for a file that is made slowly keeps their place', async () => {
  let go: () => void = () => undefined
  const held = () => new Promise<void>((resolve) => (go = resolve))
  const [waiting, other] = [ask(held), ask()]
  await settle()
  jest.advanceTimersByTime(59_000)
  await other.reader.read()
  jest.advanceTimersByTime(1_000)
  expect(ask().status).toBe(503)
  go()
  expect((await waiting.reader.read()).done).toBe(false)
  go()
  await Promise.all([waiting, other].map(({ reader }) => reader.cancel()))
})
