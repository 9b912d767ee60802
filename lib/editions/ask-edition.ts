import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { nextNumber } from '@/lib/domain/editions/edition-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'

/** `waiting`: one is under way already; `no_cases`: there is no published case whose consent covers editions. */
export type AskEditionReason = 'not_allowed' | 'waiting' | 'no_cases'

/** Asks for an edition of what is published on a day; the jobs make it, and another person approves it. */
export async function askEdition(viewer: Viewer, on: Day): Promise<Result<{ number: string }, AskEditionReason>> {
  if (!roleMay(viewer.role, 'edition.ask')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ number: string }, AskEditionReason>>([], async ({ db }) => {
    const taken = await takeNumbers(db)
    if (taken.some(({ state, again }) => !again && state !== 'issued' && state !== 'failed')) {
      return { ok: false, reason: 'waiting' }
    }
    const [some] = await db`SELECT 1 FROM open.case c WHERE file.has_consent(c.id, 'editions') LIMIT 1`
    if (!some) return { ok: false, reason: 'no_cases' }
    const day = formatDay(on)
    const number = nextNumber(day.slice(0, 7), taken.map((one) => one.number))
    await db`
      INSERT INTO file.edition (number, as_of, asked_by, asked_on)
      VALUES (${number}, ${day}::text::date, ${viewer.accountId}, ${day}::text::date)`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'edition.ask', subjectKind: 'edition', subjectId: number, fields: ['state'],
      digest: null,
    }])
    return { ok: true, value: { number } }
  })
}

interface TakenNumber {
  number: string
  state: string
  again: boolean
}

/** All numbers that were ever given; until the transaction ends nobody else gives one. */
export async function takeNumbers(db: Statements): Promise<TakenNumber[]> {
  await db`LOCK TABLE file.edition IN SHARE ROW EXCLUSIVE MODE`
  return db<TakenNumber>`SELECT number, state, again_of IS NOT NULL AS again FROM file.edition`
}
