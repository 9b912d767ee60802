import { setTimeout as sleep } from 'node:timers/promises'
import { openTurns } from '@/lib/gate/intake/form-turns'

const SIGNING = { url: '/en/act/free-them/sign' }

/** A task that ends when it is told to, and knows whether it has begun. */
function aTask() {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const task = { hasBegun: false, end, run: () => ((task.hasBegun = true), ended) }
  return task
}

test('beside readers one form is taken after another, and as many as there are where nobody reads', async () => {
  for (const [areReadersThere, begun] of [[true, 1], [false, 3]] as const) {
    const inTurn = openTurns(() => areReadersThere)
    const tasks = [aTask(), aTask(), aTask()]
    const results = tasks.map((task) => inTurn(SIGNING, task.run))
    await sleep(20)
    expect(tasks.filter(({ hasBegun }) => hasBegun)).toHaveLength(begun)
    for (const task of tasks) task.end()
    await Promise.all(results)
  }
})

test('so many wait, one more is told to come again, and who tells us stands in no line of signers', async () => {
  let areReadersThere = true
  const inTurn = openTurns(() => areReadersThere)
  const first = aTask()
  const held = inTurn(SIGNING, first.run)
  const waiting = Array.from({ length: 2048 }, (_none, at) => inTurn(SIGNING, () => Promise.resolve(at)))
  expect(await inTurn(SIGNING, () => Promise.resolve('more'))).toBe('too_many')
  expect(await inTurn({ url: '/fa/tell' }, () => Promise.resolve('told'))).toBe('told')
  areReadersThere = false
  first.end()
  await held
  expect(await Promise.all(waiting)).toEqual([...waiting.keys()])
})

test('a form that fails is told so, and the next has its turn', async () => {
  const inTurn = openTurns(() => true)
  const failing = inTurn(SIGNING, () => Promise.reject(new Error('broken')))
  const next = inTurn(SIGNING, () => Promise.resolve('next'))
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('next')
})

test('of forms with pictures two are read at once, and who tells us without any does not wait for them', async () => {
  const inTurn = openTurns(() => false)
  const upload = { fields: [], files: [new Uint8Array(1)], fault: null }
  const tasks = [aTask(), aTask(), aTask()]
  const results = tasks.map((task) => inTurn({ url: '/en/tell', upload }, task.run))
  await sleep(20)
  expect(tasks.map(({ hasBegun }) => hasBegun)).toEqual([true, true, false])
  expect(await inTurn({ url: '/en/tell' }, () => Promise.resolve('told'))).toBe('told')
  for (const task of tasks) task.end()
  await Promise.all(results)
})
