import { z } from 'zod'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCaseTransaction } from './in-case-transaction'
import { findMerged } from './merge/find-merged'
import { readInput } from './read-input'
import type { Result } from './result'

const confirmErasureInput = z.strictObject({ caseId: z.uuid() })

const outcome = z.enum(['erased', 'not_requested', 'already_erased', 'own_request', 'not_two_administrators'])

export type ConfirmErasureReason = 'not_allowed' | Exclude<z.infer<typeof outcome>, 'erased'>
export type ConfirmErasureResult = Result<Record<string, never>, ConfirmErasureReason>

/**
 * Erases what a case says, as another administrator than the one who asked for it, and the cases that it stands for:
 * names, events, consents, contacts, photo, sources that spoke of nobody else, and what people told of it; in the same
 * transaction nothing of it is public. A tombstone stays, and the audit log, which never held any of it. It cannot be
 * taken back; backups expire. The database does it in a function that looks at both accounts by itself. `on` is the
 * clock's civil day. Throws a ZodError for other input.
 */
export async function confirmErasure(
  viewer: Viewer,
  input: z.input<typeof confirmErasureInput>,
  on: Day,
): Promise<ConfirmErasureResult> {
  const { caseId } = readInput(confirmErasureInput, input)
  if (!roleMay(viewer.role, 'case.erase')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction<ConfirmErasureResult>(caseId, on, async ({ db, tell }) => {
    const [known] = await db<{ slug: string }>`SELECT slug FROM file.case WHERE id = ${caseId}::text::uuid`
    for (const { id, slug } of [{ id: caseId, slug: known?.slug ?? '' }, ...(await findMerged(db, caseId))]) {
      const [row] = await db<{ outcome: unknown }>`
        SELECT file.erase_case(${id}::text::uuid, ${viewer.accountId}::text) AS outcome`
      // An account may be locked between two of them: all are erased, or none is.
      const reason = outcome.parse(row?.outcome)
      if (reason !== 'erased') return { ok: false, reason }
      await forgetTips(db, slug)
    }
    tell({
      actor: viewer.accountId, action: 'case.erase', subjectKind: 'case', subjectId: caseId, fields: [], digest: null,
    })
    return { ok: true, value: {} }
  })
}

async function forgetTips(db: Statements, slug: string): Promise<void> {
  await db`
    DELETE FROM open.tip_answer a USING file.tip t WHERE t.about = ${slug} AND a.lookup = t.reply_lookup`
  await db`DELETE FROM file.tip WHERE about = ${slug}`
}
