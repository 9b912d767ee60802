import { teamSql } from '@/lib/db/team'
import type { FieldChange } from '@/lib/domain/history/difference'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readAliases, readSourceTitles } from '../history/name-people'
import { readIdentityChanges } from '../history/read-identity-changes'

/** A version of who somebody is that waits: for a second person, or for its author, to whom it was sent back. */
export interface WaitingVersion {
  version: number
  /** Null for an operator, and whoever has no account any more. */
  author: string | null
  /** Whether the viewer wrote it, and so cannot verify it. */
  isOwn: boolean
  fields: FieldChange[]
  why: string | null
  /** Null without a source, and where it is a person whom the viewer may not know. */
  source: string | null
  /** Why it was sent back, and by whom; null where it was not. */
  note: string | null
  reviewer: string | null
}

/** What waits for a second person about who somebody is, the oldest first. */
export async function listWaitingVersions(viewer: Viewer, caseId: string): Promise<WaitingVersion[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const sql = teamSql()
  return readVersions(viewer, caseId, await sql<Row[]>`
    SELECT version FROM file.waiting_identity WHERE case_id = ${caseId} AND for_whom = 'reviewer' ORDER BY version`)
}

/** What a reviewer sent back to the viewer about who somebody is, and what waits for their answer. */
export async function listSentBackVersions(viewer: Viewer, caseId: string): Promise<WaitingVersion[]> {
  if (!roleMay(viewer.role, 'case.edit')) return []
  const sql = teamSql()
  return readVersions(viewer, caseId, await sql<Row[]>`
    SELECT version FROM file.waiting_identity
    WHERE case_id = ${caseId} AND for_whom = 'author' AND author = ${viewer.accountId} ORDER BY version`)
}

interface Row {
  version: number
}

async function readVersions(viewer: Viewer, caseId: string, rows: readonly Row[]): Promise<WaitingVersion[]> {
  if (rows.length === 0) return []
  const sql = teamSql()
  const changes = await readIdentityChanges(sql, caseId)
  const waiting = rows.flatMap(({ version }) => changes.get(version) ?? [])
  const people = waiting.flatMap(({ author, verdict }) => (verdict ? [author, verdict.reviewer] : [author]))
  const aliases = await readAliases(sql, people)
  const sources = await readSourceTitles(sql, viewer, waiting.flatMap(({ sourceId }) => sourceId ?? []))
  return waiting.map(({ version, author, fields, why, sourceId, verdict }) => ({
    version, author: aliases.get(author) ?? null, isOwn: author === viewer.accountId, fields, why,
    source: sources.get(sourceId ?? '')?.title ?? null,
    note: verdict?.note ?? null, reviewer: aliases.get(verdict?.reviewer ?? '') ?? null,
  }))
}
