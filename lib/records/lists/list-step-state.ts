import type { Statements } from '@/lib/db/statements'
import type { ListState } from '@/lib/domain/lists/list-import'
import { type Mapping, mappingSchema } from '@/lib/domain/lists/mapping'

/** Why a step of a list ended without being done (also a message key). */
export type ListFailure =
  | 'running' | 'not_open' | 'questions' | 'list_faults' | 'unreadable' | 'unknown_source' | 'undecided'
  | 'changed_since' | 'asker_barred' | 'busy' | 'read_only' | 'failed'

/** A list in the transaction of a step. */
export interface SteppingList {
  state: ListState
  author: string
  mapping: Mapping | null
  digest: string
  batchId: string | null
}

/** Reads a list that a step is about; null where there is none. */
export async function readSteppingList(db: Statements, importId: string): Promise<SteppingList | null> {
  const [row] = await db<Omit<SteppingList, 'mapping'> & { mapping: unknown }>`
    SELECT state, author, mapping, digest, batch_id::text AS "batchId" FROM file.list_import
    WHERE id = ${importId}::text::uuid`
  return row ? { ...row, mapping: row.mapping === null ? null : mappingSchema.parse(row.mapping) } : null
}

/** A step that cannot be done: all that its transaction wrote is taken back. */
export class StepRefused extends Error {
  constructor(readonly failure: ListFailure) {
    super(`the step is refused: ${failure}`)
  }
}
