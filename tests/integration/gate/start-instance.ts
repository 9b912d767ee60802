import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'

interface Question {
  method?: string
  headers?: Record<string, string>
}

interface Reply {
  status: number
  text: string
  headers: NodeJS.Dict<string | string[]>
}

/** An instance that runs, see instance.ts. */
export interface Instance {
  child: ChildProcess
  port: number
  /** Sets how long a render takes after it has read; answers the addresses that were read for since the last call. */
  setDelay: (delayMs: number) => Promise<string[]>
  ask: (path: string, question?: Question) => Promise<Reply>
  stop: () => Promise<void>
}

/** Starts an instance on a database; `staleMaxSeconds` as VIGIL_STALE_MAX. */
export async function startInstance(databaseUrl: string, staleMaxSeconds = 3600): Promise<Instance> {
  const program = 'tests/integration/gate/instance.ts'
  const env = { ...process.env, DATABASE_OPEN_URL: databaseUrl }
  const child = fork(program, [databaseUrl, String(staleMaxSeconds)], { execArgv: ['--import', 'tsx'], env })
  const port = await hear<{ port: number }>(child).then((message) => message.port)
  return {
    child,
    port,
    setDelay: async (delayMs) => {
      const answered = hear<{ rendered: string[] }>(child)
      child.send(delayMs)
      return (await answered).rendered
    },
    ask: (path, question) => askPort(port, path, question),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function hear<Message>(child: ChildProcess): Promise<Message> {
  const [message] = await once(child, 'message')
  return message
}

function askPort(port: number, path: string, { method, headers: asked }: Question = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { host: 'localhost:3000', ...asked }
    const sent = request({ host: '127.0.0.1', port, path, method, agent: false, headers }, (message) => {
      const { statusCode: status = 0, headers } = message
      text(message).then((body) => resolve({ status, headers, text: body }), reject)
    })
    sent.on('error', reject)
    sent.end()
  })
}
