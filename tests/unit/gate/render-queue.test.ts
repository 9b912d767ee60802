import { setTimeout as sleep } from 'node:timers/promises'
import { QueueFull, RenderQueue } from '@/lib/gate/cache/render-queue'

/** A task that ends when it is told to, and knows whether it has begun. */
function aTask() {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const task = { hasBegun: false, end, run: () => ((task.hasBegun = true), ended) }
  return task
}

test('so many run at once, so many wait in their order, and one more is refused', async () => {
  const queue = new RenderQueue({ running: () => 2, waiting: 2, patienceMs: 60_000 })
  const tasks = [aTask(), aTask(), aTask(), aTask()]
  const results = tasks.map((task) => queue.run(task.run))
  await expect(queue.run(() => Promise.resolve())).rejects.toThrow(QueueFull)
  expect(tasks.map((task) => task.hasBegun)).toEqual([true, true, false, false])
  tasks[1]?.end()
  await results[1]
  expect(tasks.map((task) => task.hasBegun)).toEqual([true, true, true, false])
  for (const task of tasks) task.end()
  await Promise.all(results)
  expect(await queue.run(() => Promise.resolve('now'))).toBe('now')
})

test('how many run may change: fewer at once, and all again when more may', async () => {
  let most = 3
  const queue = new RenderQueue({ running: () => most, waiting: 9, patienceMs: 60_000 })
  const tasks = [aTask(), aTask(), aTask(), aTask(), aTask(), aTask()]
  const results = tasks.map((task) => queue.run(task.run))
  most = 1
  for (const number of [0, 1]) {
    tasks[number]?.end()
    await results[number]
  }
  expect(queue.measure()).toEqual({ running: 1, waiting: 3 })
  most = 3
  tasks[2]?.end()
  await results[2]
  expect(queue.measure()).toEqual({ running: 3, waiting: 0 })
  for (const task of tasks) task.end()
  await Promise.all(results)
})

test('who waits too long is refused, and its place is free', async () => {
  const queue = new RenderQueue({ running: () => 1, waiting: 1, patienceMs: 20 })
  const task = aTask()
  const running = queue.run(task.run)
  const late = aTask()
  await expect(queue.run(late.run)).rejects.toThrow(QueueFull)
  const next = queue.run(() => Promise.resolve('next'))
  task.end()
  await running
  expect(await next).toBe('next')
  await sleep(30)
  expect(late.hasBegun).toBe(false)
})

test('a task that fails gives its turn to the next', async () => {
  const queue = new RenderQueue({ running: () => 1, waiting: 1, patienceMs: 1000 })
  const failing = queue.run(() => Promise.reject(new Error('broken')))
  const next = queue.run(() => Promise.resolve('next'))
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('next')
})
