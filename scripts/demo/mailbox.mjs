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
      // What cannot be written is refused, and sent again later.
      text(stream).then((message) => putAside(folder, message)).then(() => done(), done)
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

/** By the instant, and a number: several messages may come in one millisecond. */
function putAside(folder, message) {
  const stamp = new Date().toISOString().replaceAll(':', '-')
  for (let number = 0; ; number += 1) {
    const name = `${stamp}-${String(number).padStart(4, '0')}.eml`
    try {
      writeFileSync(join(folder, name), message, { mode: 0o600, flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}
