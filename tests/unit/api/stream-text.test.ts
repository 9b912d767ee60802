import { setTimeout as sleep } from 'node:timers/promises'
import { streamText } from '@/app/api/stream-text'

test('a file that is broken off fails for its reader alone, also where what made it fails as it ends', async () => {
  const unheard: unknown[] = []
  const hear = (error: unknown) => unheard.push(error)
  process.on('unhandledRejection', hear)
  async function* pieces() {
    try {
      for (;;) yield 'x'
    } finally {
      await Promise.reject(new Error('the connection is gone'))
    }
  }
  const reader = streamText(pieces(), { longestMs: 20, onEnd: () => undefined }).getReader()
  await reader.read()
  await sleep(60)
  await expect(reader.read()).rejects.toThrow('took too long')
  expect(unheard).toEqual([])
  process.off('unhandledRejection', hear)
})
