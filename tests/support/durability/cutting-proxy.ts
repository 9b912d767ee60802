import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** The line between the site and its Postgres, which can be cut. */
export interface CuttingProxy {
  port: number
  /** To where connections go from now on. */
  lead: (port: number) => void
  /** Cuts all connections, whatever is under way; answers how many. */
  cut: () => number
  /** Cuts the next connection over which such words are sent: they arrive, and the answer to them does not. */
  cutAfter: (words: RegExp) => void
  close: () => Promise<void>
}

/** Opens the line on a free port of this machine. */
export async function openCuttingProxy(): Promise<CuttingProxy> {
  let target = 0
  const awaited: RegExp[] = []
  const open = new Set<() => void>()
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    const end = () => {
      open.delete(end)
      near.destroy()
      far.destroy()
    }
    open.add(end)
    // Where nobody listens there, it is as if nobody listened here.
    far.once('error', () => near.resetAndDestroy())
    for (const socket of [near, far]) socket.setNoDelay(true).on('error', end).on('close', end)
    far.on('data', (part) => pass(near, part))
    near.on('data', (part) => {
      const at = awaited.findIndex((words) => words.test(part.toString('latin1')))
      if (at === -1) return pass(far, part)
      awaited.splice(at, 1)
      near.off('close', end).destroy()
      // What was sent arrives before the end of the line does, and nobody hears what is answered.
      far.removeAllListeners('data').resume().end(part)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return {
    port: address.port,
    lead: (port) => (target = port),
    cut: () => {
      const lines = [...open]
      for (const end of lines) end()
      return lines.length
    },
    cutAfter: (words) => void awaited.push(words),
    close: async () => {
      server.close()
      for (const end of open) end()
      await once(server, 'close')
    },
  }
}

function pass(socket: Socket, part: Buffer): void {
  if (socket.writable) socket.write(part)
}
