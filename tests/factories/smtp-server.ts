import { SMTPServer } from 'smtp-server'

/** A message as the server took it. */
export interface TakenMail {
  id: string
  recipient: string
  /** As it was sent, headers and body. */
  raw: string
}

/** A mail server on the loopback interface that takes whatever it is not told to refuse. */
export interface LoopbackServer {
  url: string
  taken: TakenMail[]
  /** The reply to a recipient, `550` for instance; none where it is taken. */
  refuse: (reply: (recipient: string) => number | null) => void
  close: () => Promise<void>
}

/** Starts a mail server on a free port. */
export async function openSmtpServer(): Promise<LoopbackServer> {
  const taken: TakenMail[] = []
  let replyTo: (recipient: string) => number | null = () => null
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = replyTo(address)
      done(responseCode === null ? null : Object.assign(new Error('not taken'), { responseCode }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const id = /^Message-ID: <([^>]+)>/im.exec(raw)?.[1] ?? ''
        taken.push({ id, recipient: session.envelope.rcptTo[0]?.address ?? '', raw })
        done()
      })
    },
  })
  // Clients are killed in these tests.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    refuse: (reply) => {
      replyTo = reply
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
