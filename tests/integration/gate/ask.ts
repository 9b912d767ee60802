import { type IncomingHttpHeaders, request } from 'node:http'
import type { Server } from 'node:net'
import { buffer } from 'node:stream/consumers'

interface Question {
  method?: string
  headers?: Record<string, string>
  body?: string
}

interface Reply {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
}

/** One request to a server on loopback, with nothing added to it; the host is the one configured unless given. */
export function ask(server: Server, path: string, question: Question = {}): Promise<Reply> {
  const { method = 'GET', body } = question
  const headers = { host: 'localhost:3000', ...question.headers }
  const options = { host: '127.0.0.1', port: portOf(server), path, method, agent: false, headers }
  return new Promise<Reply>((resolve, reject) => {
    const sent = request(options, async (message) => {
      const bytes = await buffer(message)
      resolve({ status: message.statusCode ?? 0, headers: message.headers, bytes, text: bytes.toString() })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen.')
  return address.port
}
