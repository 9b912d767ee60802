import { createServer } from 'node:net'

/** A loopback port that nobody listens on now. */
export function findFreePort() {
  return listenOn(0)
}

/** Whether a loopback port can be listened on now. */
export function isFree(port) {
  return listenOn(port).then(
    () => true,
    (error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false
      throw error
    },
  )
}

function listenOn(wanted) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
