import { mkdirSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'

/**
 * Takes all mail of the demonstration on a free port of this machine, so that none leaves it, and puts each message as
 * a file into a folder. Answers the settings of the mail server; needs what `npm install` brings.
 */
export async function openMailbox(folder) {
  const { SMTPServer } = await import('smtp-server')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      text(stream).then((message) => {
        const stamp = new Date().toISOString().replaceAll(':', '-')
        writeFileSync(join(folder, `${stamp}.eml`), message, { mode: 0o600 })
        done()
      }, done)
    },
  })
  await new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.server.unref()
  return {
    VIGIL_SMTP_URL: `smtp://127.0.0.1:${server.server.address().port}`,
    VIGIL_MAIL_FROM: 'vigil@demonstration.invalid',
  }
}
