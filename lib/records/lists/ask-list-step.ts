import { z } from 'zod'
import { addJob } from '@/lib/db/add-job'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { LIST_STEPS, type ListState } from '@/lib/domain/lists/list-import'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { isListRunning } from './list-lock'

export const listStepInput = z.strictObject({
  importId: z.uuid(),
  step: z.enum(['prepare', 'commit', 'undo']),
  /** The digest of what was looked at, for a commit: nobody brings in what somebody else has decided meanwhile. */
  preview: z.string().max(64).optional(),
})

export type ListStepReason = 'not_allowed' | 'unknown_import' | 'not_open' | 'undecided' | 'changed_since'

/**
 * Has the next step of a list done by the process for jobs: lay it beside the record, bring it in, or take it back.
 * Only whoever brought the list may; an administrator may take back anybody's. A step whose process was killed may be
 * asked for again. Throws a ZodError for input that no form sends.
 */
export async function askListStep(
  viewer: Viewer,
  input: z.input<typeof listStepInput>,
): Promise<Result<null, ListStepReason>> {
  const { importId, step, preview } = readInput(listStepInput, input)
  if (!roleMay(viewer.role, 'import.run')) return { ok: false, reason: 'not_allowed' }
  const mayAny = step === 'undo' && viewer.role === 'administrator'
  return teamSql().begin(async (sql): Promise<Result<null, ListStepReason>> => {
    const db = overPostgres(sql)
    const [row] = await sql<{ state: ListState; digest: string | null; undecided: number }[]>`
      SELECT i.state, i.preview_digest AS digest, (SELECT count(*) FROM file.list_import_person p
        WHERE p.import_id = i.id AND p.outcome = 'undecided') AS undecided
      FROM file.list_import i
      WHERE i.id = ${importId} AND (i.author = ${viewer.accountId} OR ${mayAny}) FOR UPDATE`
    if (!row) return { ok: false, reason: 'unknown_import' }
    const { from, during } = LIST_STEPS[step]
    const isStuck = row.state === during && !(await isListRunning(db, importId))
    if (!isStuck && !from.some((state) => state === row.state)) return { ok: false, reason: 'not_open' }
    if (step === 'commit' && row.undecided > 0) return { ok: false, reason: 'undecided' }
    if (preview !== undefined && preview !== row.digest) return { ok: false, reason: 'changed_since' }
    await sql`
      UPDATE file.list_import SET state = ${during}, failure = NULL, step = NULL, done = 0, total = 0, heard_at = now()
      WHERE id = ${importId}`
    await addJob(db, 'list_import', { importId, step, accountId: viewer.accountId })
    return { ok: true, value: null }
  })
}
