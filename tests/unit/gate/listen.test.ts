import { once } from 'node:events'
import { createServer } from 'node:net'
import { listenOn } from '@/lib/gate/listen'

test('a server of ours is reached from its own machine alone', async () => {
  const server = createServer()
  await listenOn(server, 0)
  expect(server.address()).toMatchObject({ address: '127.0.0.1' })
  server.close()
  await once(server, 'close')
})
