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
  const queue = new RenderQueue({ running: 2, waiting: 2, patienceMs: 60_000 })
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

test('who waits too long is refused, and its place is free', async () => {
  const queue = new RenderQueue({ running: 1, waiting: 1, patienceMs: 20 })
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
  const queue = new RenderQueue({ running: 1, waiting: 1, patienceMs: 1000 })
  const failing = queue.run(() => Promise.reject(new Error('broken')))
  const next = queue.run(() => Promise.resolve('next'))
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('next')
})
