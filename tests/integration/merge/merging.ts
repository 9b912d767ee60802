import type { Sql } from '@/lib/db/connect'
import { readPairState } from '@/lib/db/pair-state'
import { overPostgres } from '@/lib/db/statements'
import type { Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { confirmMerge, type ConfirmMergeResult } from '@/lib/records/merge/confirm-merge'
import { proposeMerge } from '@/lib/records/merge/propose-merge'
import { undoMerge } from '@/lib/records/merge/undo-merge'
import { aViewer } from '../../factories/a-viewer'
import { insertAccount } from '../../factories/file-rows'
import { day } from '../records/exchange'

/** The day on which all these tests stand. */
export const ON = day('2021-04-05')

/** Somebody invented with an account, which the database looks at. */
export async function withAccount(superuser: Sql, role: Role): Promise<Viewer> {
  const viewer = aViewer(role)
  await insertAccount(superuser, viewer)
  return viewer
}

export function stateOf(team: Sql, fromCase: string, intoCase: string): Promise<string> {
  return readPairState(overPostgres(team), [fromCase, intoCase])
}

/** Proposes what must be proposed; answers the id of the merge. */
export async function proposed(team: Sql, by: Viewer, fromCase: string, intoCase: string): Promise<string> {
  const state = await stateOf(team, fromCase, intoCase)
  const result = await proposeMerge(by, { fromCase, intoCase, reason: 'an invented reason', state })
  if (!result.ok) throw new Error(result.reason)
  return result.value.mergeId
}

export async function confirmed(
  team: Sql, by: Viewer, mergeId: string, [fromCase, intoCase]: [string, string],
): Promise<ConfirmMergeResult> {
  return confirmMerge(by, { mergeId, state: await stateOf(team, fromCase, intoCase) }, ON)
}

/** Merges what must be merged, by two people; answers the id of the merge. */
export async function merged(
  team: Sql, [first, second]: [Viewer, Viewer], fromCase: string, intoCase: string,
): Promise<string> {
  const mergeId = await proposed(team, first, fromCase, intoCase)
  const result = await confirmed(team, second, mergeId, [fromCase, intoCase])
  if (!result.ok) throw new Error(result.reason)
  return mergeId
}

export async function undone(by: Viewer, mergeId: string): Promise<void> {
  const result = await undoMerge(by, { mergeId, why: 'another invented reason' }, ON)
  if (!result.ok) throw new Error(result.reason)
}

/** What is derived and published of cases, row by row, without what a table numbers by itself. */
export async function readDerived(superuser: Sql, caseIds: readonly string[]): Promise<Record<string, unknown[]>> {
  const tables = await superuser<{ name: string; column: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name, column_name AS column FROM information_schema.columns
    WHERE (table_schema = 'open' OR (table_schema = 'file' AND table_name IN ('period', 'event', 'consent', 'letter',
        'source_contact', 'photo', 'case_member', 'waiting_event', 'waiting_identity', 'case_name', 'case_name_key',
        'case_version', 'confirmation', 'task', 'task_step', 'case')))
      AND (column_name = 'case_id' OR table_name = 'case' AND column_name = 'id') ORDER BY 1`
  const found: Record<string, unknown[]> = {}
  for (const { name, column } of tables) {
    const numbered = /period|circumstance/.test(name) ? "- 'id'" : ''
    const rows = await superuser.unsafe<{ row: unknown }[]>(
      `SELECT to_jsonb(t) ${numbered} AS row FROM ${name} t WHERE ${column} = ANY ($1) ORDER BY 1`, [[...caseIds]])
    found[name] = rows.map(({ row }) => row)
  }
  return found
}
