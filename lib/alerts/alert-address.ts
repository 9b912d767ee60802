import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import type { Queryable } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { line } from '@/lib/domain/intake/typed-text'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readEnv } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/queue-mail'
import { digestOf, readKeys, type Keys } from '@/lib/records/keys'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { noteEnded } from './note-ended'
import { openFor, sealFor } from './sealed-subscription'
import { takeBackAll } from './take-back'

export const addressInput = z.strictObject({ email: line(254).pipe(z.email()) })
export const codeInput = z.strictObject({ code: line(20).pipe(z.string().regex(/^[0-9A-Fa-f]{10}$/)) })

/** So often a day somebody may have an address asked. */
const MOST_A_DAY = 5

/**
 * Keeps the address to which somebody of the team wants alerts, encrypted, and sends it a code: nothing else goes there
 * until that was entered. Answers the code, for nobody but the message.
 */
export async function setAddress(
  viewer: Viewer,
  input: z.input<typeof addressInput>,
  locale: Locale,
  at: Date,
): Promise<Result<{ code: string }, 'not_allowed' | 'too_often'>> {
  const { email } = readInput(addressInput, input)
  if (!roleMay(viewer.role, 'alert.own')) return { ok: false, reason: 'not_allowed' }
  const { accountId } = viewer
  const keys = readFieldKeys()
  return teamSql().begin(async (sql) => {
    const [set] = await sql<{ times: number }[]>`
      INSERT INTO file.alert_address AS d (account_id, email, asked_at)
      VALUES (${accountId}, ${sealFor(keys, accountId, 'account', email)}, ${at})
      ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, confirmed_at = NULL, asked_at = ${at},
        asked_times = CASE WHEN d.asked_at > ${at}::timestamptz - interval '1 day' THEN d.asked_times + 1 ELSE 1 END
      WHERE d.asked_times < ${MOST_A_DAY} OR d.asked_at <= ${at}::timestamptz - interval '1 day'
      RETURNING asked_times AS times`
    if (!set) return { ok: false, reason: 'too_often' }
    const db = overPostgres(sql)
    const code = codeFor(await readKeys(db), accountId, email)
    await queueMail(db, keys, {
      kind: 'confirm_alert_address', locale, recipient: email, occasion: `${occasionOf(accountId)}${at.toISOString()}`,
      values: { code, page: `${readEnv().origin}/team/alerts` },
    })
    return { ok: true, value: { code } }
  })
}

/** Confirms the address of somebody by the code that it was sent. */
export async function confirmAddress(
  viewer: Viewer,
  input: z.input<typeof codeInput>,
  at: Date,
): Promise<Result<null, 'not_allowed' | 'wrong_code'>> {
  const { code } = readInput(codeInput, input)
  if (!roleMay(viewer.role, 'alert.own')) return { ok: false, reason: 'not_allowed' }
  const { accountId } = viewer
  return teamSql().begin(async (sql) => {
    const [kept] = await sql<{ email: Buffer }[]>`
      SELECT email FROM file.alert_address WHERE account_id = ${accountId} FOR UPDATE`
    const db = overPostgres(sql)
    const email = kept && openFor(readFieldKeys(), accountId, 'account', kept.email)
    const own = email && codeFor(await readKeys(db), accountId, email)
    if (!own || !timingSafeEqual(Buffer.from(own), Buffer.from(code.toUpperCase()))) return { ok: false, reason: 'wrong_code' }
    await sql`UPDATE file.alert_address SET confirmed_at = ${at} WHERE account_id = ${accountId}`
    await writeAudit(db, [{
      actor: accountId, action: 'alert.confirm_address', subjectKind: 'account', subjectId: accountId, fields: [], digest: null,
    }])
    return { ok: true, value: null }
  })
}

/** Forgets the address of somebody, and ends what was told there: what waits is not sent there any more. */
export async function forgetAddress(viewer: Viewer): Promise<Result<null, 'not_allowed'>> {
  if (!roleMay(viewer.role, 'alert.own')) return { ok: false, reason: 'not_allowed' }
  await teamSql().begin(async (sql) => {
    const ended = await sql<{ id: string }[]>`
      SELECT id FROM file.alert_subscription
      WHERE account_id = ${viewer.accountId} AND way IN ('mail', 'daily') ORDER BY id FOR UPDATE`
    const ids = ended.map(({ id }) => id)
    for (const id of ids) await takeBackAll(sql, id)
    await sql`DELETE FROM file.alert_subscription WHERE id = ANY (${ids}::uuid[])`
    await noteEnded(sql, ids, { by: viewer.accountId, how: 'address' })
    await takeCodesBack(sql, viewer.accountId)
    await sql`DELETE FROM file.alert_address WHERE account_id = ${viewer.accountId}`
  })
  return { ok: true, value: null }
}

/** The codes that wait to be sent; one that is being handed over at this moment stays. */
async function takeCodesBack(sql: Queryable, accountId: string): Promise<void> {
  await sql`
    DELETE FROM file.mail WHERE id IN (
      SELECT id FROM file.mail WHERE state IN ('waiting', 'given_up')
        AND starts_with(occasion, ${occasionOf(accountId)}) FOR UPDATE SKIP LOCKED)`
}

/** How the occasions of the codes of an account begin. */
function occasionOf(accountId: string): string {
  return `alert address ${accountId} `
}

function codeFor(keys: Keys, accountId: string, email: string): string {
  return digestOf(keys, ['alert address', accountId, email]).slice(0, 10).toUpperCase()
}
