import { foldAlias } from '@/lib/auth/alias'
import { isCodeOfApp, isRightCode } from '@/lib/auth/second-factor'
import { hashToken } from '@/lib/auth/token'
import type { Sql } from '@/lib/db/connect'
import type { Knock } from './door'
import { tokenOfLink } from './may-be-known'
import type { FindTotpRecord } from './totp-records'

/** What somebody brings who knocks: a link that is open, the right code or another, or nothing of the kind. */
export type Brought = 'link' | 'right_code' | 'wrong_code' | 'nothing'

/** Where is looked what is known. */
interface Known {
  team: Sql
  findTotpRecord: FindTotpRecord
}

/** What whoever knocks has of what nobody guesses. Rejects where the database does not answer. */
export async function knowKnock({ team, findTotpRecord }: Known, knock: Knock, at: Date): Promise<Brought> {
  const token = tokenOfLink(knock.url)
  if (token !== null) return (await isOpen(team, token, at)) ? 'link' : 'nothing'
  const form = await readFields(knock.body, knock.contentType)
  const [alias, code] = [fieldOf(form, 'alias'), fieldOf(form, 'code')]
  if (alias === null || code === null || !isCodeOfApp(code)) return 'nothing'
  return isRightCode(await findTotpRecord(foldAlias(alias)), code, at) ? 'right_code' : 'wrong_code'
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
