import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { listenOn } from '@/lib/gate/listen'
import { portOf } from './ask'

/** A line to a server that can be cut and mended. */
export interface Line {
  url: string
  /** `cut`: refused at once. `silent`: taken and never answered, as where packets are lost. */
  set: (state: 'whole' | 'cut' | 'silent') => void
  close: () => Promise<void>
}

/** Lays a line of ours to the database of a URL; answers the URL that goes through it. */
export async function layLine(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl)
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  const sockets = new Set<Socket>()
  const hold = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  }
  const server = createServer((near) => {
    hold(near)
    if (state === 'cut') near.destroy()
    if (state !== 'whole') return
    const far = connect(Number(target.port), target.hostname)
    hold(far)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    // What is on the way when the line falls silent is lost.
    near.on('data', (part) => state === 'whole' && far.write(part))
    far.on('data', (part) => state === 'whole' && near.write(part))
  })
  await listenOn(server, 0)
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(portOf(server))
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    set: (next) => {
      state = next
      if (next !== 'silent') destroyAll()
    },
    close: async () => {
      server.close()
      destroyAll()
      await once(server, 'close')
    },
  }
}
