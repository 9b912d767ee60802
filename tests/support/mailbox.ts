import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitUntil } from './own-site'

/** Waits for a message to an address that holds a text, in the mailbox of the site, and answers it, decoded. */
export async function waitForMail(recipient: string, holding = ''): Promise<string> {
  const find = () =>
    messages().find((message) => message.toLowerCase().includes(`to: ${recipient}`) && message.includes(holding))
  await waitUntil(() => find() !== undefined, () => `No mail for ${recipient}.`)
  return find() ?? ''
}

/** The links of a message that lead to a path. */
export function linksIn(message: string, path: string): string[] {
  return [...message.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([link]) => link).filter((link) => link.includes(path))
}

function messages(): string[] {
  const folder = process.env.VIGIL_TEST_MAILBOX ?? ''
  return readdirSync(folder).map((name) => decode(readFileSync(join(folder, name), 'utf8')))
}

/** Parts of a message come as quoted-printable or base64 (RFC 2045). */
function decode(raw: string): string {
  const parts = raw.split(/\r?\n\r?\n/).map((part) => {
    const bare = part.split(/\r?\n--/)[0] ?? ''
    return /^[A-Za-z0-9+/=\r\n]{60,}$/.test(bare) ? Buffer.from(bare, 'base64').toString('utf8') : part
  })
  return parts.join('\n\n').replace(/=\r?\n/g, '').replaceAll('=3D', '=')
}
