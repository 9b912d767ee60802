import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeMail } from './decode-mail'
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
  return readdirSync(folder).map((name) => decodeMail(readFileSync(join(folder, name), 'utf8')))
}
