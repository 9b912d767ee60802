import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

/** A port of the loopback interface that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  // Workers of one cluster that ask at the same time would else be given one port together.
  const probe = createServer().listen({ port: 0, host: '127.0.0.1', exclusive: true })
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}

/** Listens on a port of the loopback interface, told by `variable`; throws an Error of one sentence where it cannot. */
export async function listenOn(server: Server, port: number, variable = 'PORT'): Promise<void> {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE') throw new Error(`Port ${port} is taken: end the program that uses it, or set ${variable}.`)
    if (code === 'EACCES') throw new Error(`Port ${port} may not be used by this user: set ${variable} to another.`)
    throw error
  }
}
