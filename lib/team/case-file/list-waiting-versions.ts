import { teamSql } from '@/lib/db/team'
import type { FieldChange } from '@/lib/domain/history/difference'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readAliases, readSourceTitles } from '../history/name-people'
import { readIdentityChanges } from '../history/read-identity-changes'

/** A version of who somebody is on which nobody has given a verdict. */
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
}

/** What waits for a second person about who somebody is, the oldest first. */
export async function listWaitingVersions(viewer: Viewer, caseId: string): Promise<WaitingVersion[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const sql = teamSql()
  const open = await sql<{ version: number }[]>`
    SELECT v.version FROM file.case_version v LEFT JOIN file.import_batch b ON b.id = v.batch_id
    WHERE v.case_id = ${caseId} AND v.reverts IS NULL AND v.changes <> '{}' AND NOT coalesce(b.trusted, false)
      AND NOT EXISTS (SELECT FROM file.case_verdict j WHERE j.case_id = v.case_id AND j.version = v.version)
    ORDER BY v.version`
  if (open.length === 0) return []
  const changes = await readIdentityChanges(sql, caseId)
  const waiting = open.flatMap(({ version }) => changes.get(version) ?? [])
  const aliases = await readAliases(sql, waiting.map(({ author }) => author))
  const sources = await readSourceTitles(sql, viewer, waiting.flatMap(({ sourceId }) => sourceId ?? []))
  return waiting.map(({ version, author, fields, why, sourceId }) => ({
    version, author: aliases.get(author) ?? null, isOwn: author === viewer.accountId, fields, why,
    source: sources.get(sourceId ?? '')?.title ?? null,
  }))
}
