import { foldAlias } from '@/lib/auth/alias'
import { isRightCode, type TotpRecord } from '@/lib/auth/second-factor'
import { hashToken } from '@/lib/auth/token'
import type { Sql } from '@/lib/db/connect'
import type { Knock } from './door'

const LINK = /^\/team\/(?:invitation|reset)\/([A-Za-z0-9_-]{43})(?=[/?]|$)/

/**
 * Whether who knocks has what nobody guesses: the right code of the phone beside the name, or a link that is open.
 * Rejects where the database does not answer.
 */
export async function knowKnock(team: Sql, { url, contentType, body }: Knock, at: Date): Promise<boolean> {
  const token = LINK.exec(url)?.[1]
  if (token !== undefined) return isOpen(team, token, at)
  const form = await readFields(body, contentType)
  const [alias, code] = [fieldOf(form, 'alias'), fieldOf(form, 'code')]
  if (alias === null || code === null || !/\d/.test(code)) return false
  const [account = null] = await team<TotpRecord[]>`
    SELECT id::text, totp_secret AS "totpSecret", totp_step AS "totpStep" FROM file.account
    WHERE alias_key = ${foldAlias(alias)} AND locked_at IS NULL`
  return isRightCode(account, code, at)
}

async function isOpen(team: Sql, token: string, at: Date): Promise<boolean> {
  const hash = hashToken(token)
  const rows = await team`
    SELECT FROM file.invitation
    WHERE token_hash = ${hash} AND account_id IS NULL AND withdrawn_at IS NULL AND expires_at > ${at}
    UNION ALL SELECT FROM file.account_reset
    WHERE token_hash = ${hash} AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${at}`
  return rows.length > 0
}

/** The fields of a form; null for a body that is none, which whoever reads it next says. */
async function readFields(body: Uint8Array, contentType: string): Promise<FormData | null> {
  const headers = { 'content-type': contentType }
  return new Response(new Uint8Array(body), { headers }).formData().catch(() => null)
}

/** What stands in a field, which Next's client writes with the number of its form before the name. */
function fieldOf(form: FormData | null, name: string): string | null {
  const found = [...(form?.entries() ?? [])].find(([key]) => key.replace(/^_?\d+_/, '') === name)?.[1]
  return typeof found === 'string' && found.length <= 200 ? found : null
}
