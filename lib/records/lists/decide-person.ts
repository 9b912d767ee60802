import { z } from 'zod'
import { overPostgres, type Statements } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { PERSON_CHOICES } from '@/lib/domain/lists/list-import'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { redecide } from './redecide'
import { lockList } from './list-lock'

/** As a form sends it; the case is named by its slug. */
export const decidePersonInput = z.strictObject({
  importId: z.uuid(),
  place: z.coerce.number().int().min(1).max(10_000_000),
  choice: z.enum(['', ...PERSON_CHOICES]),
  /** The case that somebody is the same as. */
  slug: z.string().max(100).default(''),
  takesConflicts: z.enum(['', 'on']).default(''),
})

export type DecideReason = 'not_allowed' | 'unknown_import' | 'not_open' | 'unknown_case' | 'running'

/**
 * Decides who a person of a list is: the same as somebody on record, somebody new, or nobody to bring in; and whether
 * what contradicts the record is proposed nevertheless. It is laid beside the record anew at once. Only whoever brought
 * the list may. Throws a ZodError for input that no form sends.
 */
export async function decidePerson(
  viewer: Viewer,
  input: z.input<typeof decidePersonInput>,
): Promise<Result<null, DecideReason>> {
  const { importId, place, choice, slug, takesConflicts } = readInput(decidePersonInput, input)
  if (!roleMay(viewer.role, 'import.run')) return { ok: false, reason: 'not_allowed' }
  return inReadyList(viewer, importId, async (db) => {
    const [named] = await db<{ id: string }>`
      SELECT id::text FROM file.case WHERE slug = ${slug} AND merged_into IS NULL AND erased_at IS NULL
        AND archived_at IS NULL`
    if (choice === 'same' && !named) return { ok: false, reason: 'unknown_case' }
    await redecide(db, importId, (person) => (person.place === place
      ? { choice: choice || null, chosenCase: choice === 'same' ? (named?.id ?? null) : null,
        takesConflicts: takesConflicts === 'on' } : null))
    return { ok: true, value: null }
  })
}

export const decideRestInput = z.strictObject({ importId: z.uuid(), choice: z.enum(['new', 'skip']) })

/** Decides of all people at once who are undecided: that they are somebody new, or not brought in. */
export async function decideRest(
  viewer: Viewer,
  input: z.input<typeof decideRestInput>,
): Promise<Result<null, DecideReason>> {
  const { importId, choice } = readInput(decideRestInput, input)
  if (!roleMay(viewer.role, 'import.run')) return { ok: false, reason: 'not_allowed' }
  return inReadyList(viewer, importId, async (db) => {
    await redecide(db, importId, ({ outcome, decision }) => (outcome === 'undecided' ? { ...decision, choice } : null))
    return { ok: true, value: null }
  })
}

function inReadyList(
  viewer: Viewer,
  importId: string,
  change: (db: Statements) => Promise<Result<null, DecideReason>>,
): Promise<Result<null, DecideReason>> {
  return teamSql().begin(async (sql): Promise<Result<null, DecideReason>> => {
    const db = overPostgres(sql)
    const [row] = await db<{ state: string }>`
      SELECT state FROM file.list_import
      WHERE id = ${importId}::text::uuid AND author = ${viewer.accountId} FOR UPDATE`
    if (!row) return { ok: false, reason: 'unknown_import' }
    if (row.state !== 'ready') return { ok: false, reason: 'not_open' }
    return (await lockList(db, importId)) ? change(db) : { ok: false, reason: 'running' }
  })
}
