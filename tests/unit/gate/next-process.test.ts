import { once } from 'node:events'
import { createServer } from 'node:net'
import { waitUntilAnswers } from '@/lib/gate/next-process'

test('what listens and says nothing is waited for no longer than is meant', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  // Shorter than one question waits for its answer.
  expect(await waitUntilAnswers({ port, exited: new Promise(() => undefined) }, 200)).toBe(false)
  silent.close()
})

test('what ended is not waited for', async () => {
  expect(await waitUntilAnswers({ port: 1, exited: Promise.resolve(1) }, 60_000)).toBe(false)
})
