import { createTransport } from 'nodemailer'
import type { ComposedMail } from './compose-mail'

/**
 * What became of a message that was offered to the mail server. `refused` is the answer to this message for good;
 * `postponed` is whatever may be otherwise later, our own settings included.
 */
export interface Handed {
  outcome: 'sent' | 'refused' | 'postponed'
  /** The reply code (RFC 5321), or the name of what kept us from one, in capitals. */
  answer: string
}

/** A mail server that takes messages. */
export interface MailServer {
  /** Never rejects. One id is one message, however often it is handed over: it is in the `Message-ID`. */
  hand: (id: string, recipient: string, mail: ComposedMail) => Promise<Handed>
  close: () => void
}

const CONNECTIONS = 4
/** The job that hands a message over is given a minute. */
const SILENCE_MS = 15_000

/** Opens connections to a mail server as they are needed: `smtp://user:password@host:587`, `from` an address. */
export function openMailServer(url: string, from: string): MailServer {
  const transport = createTransport({
    url, pool: true, maxConnections: CONNECTIONS, maxMessages: 100,
    connectionTimeout: SILENCE_MS, greetingTimeout: SILENCE_MS, socketTimeout: SILENCE_MS,
    disableFileAccess: true, disableUrlAccess: true,
  })
  const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '')
  return {
    hand: async (id, recipient, { subject, text, html, unsubscribe }) => {
      try {
        const headers = { 'Auto-Submitted': 'auto-generated', ...(unsubscribe !== null && endsBy(unsubscribe)) }
        const { response } = await transport.sendMail({
          from, to: { name: '', address: recipient }, messageId: `<${id}@${domain}>`, subject, text, html, headers,
        })
        return { outcome: 'sent', answer: /^\d{3}/.exec(response)?.[0] ?? '250' }
      } catch (error) {
        return readRefusal(error)
      }
    },
    close: () => transport.close(),
  }
}

/** What a mail program offers as a button, and sends by itself when it is pressed. */
function endsBy(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** Of a recipient or a message, 5xx is for good; of the sender or the sign-in, it is about our settings. */
function readRefusal(error: unknown): Handed {
  const said = new Map<string, unknown>(Object.entries(Object(error)))
  const [reply, command, code] = [said.get('responseCode'), said.get('command'), said.get('code')]
  if (typeof reply === 'number') {
    const isAboutIt = command === 'RCPT TO' || command === 'DATA'
    return { outcome: reply >= 500 && isAboutIt ? 'refused' : 'postponed', answer: String(reply) }
  }
  return { outcome: 'postponed', answer: typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'UNKNOWN' }
}
