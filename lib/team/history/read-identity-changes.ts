import { z } from 'zod'
import type { Queryable } from '@/lib/db/connect'
import { isSameField, NOBODY } from '@/lib/domain/identity/identity'
import type { FieldChange } from '@/lib/domain/history/difference'

/** One version of who somebody is, as a change of the one before, and what a second person said of it. */
export interface IdentityChange {
  version: number
  author: string
  fields: FieldChange[]
  why: string | null
  sourceId: string | null
  isImport: boolean
  /** Whether it restores what stood before a version that was sent back. */
  isRestoring: boolean
  verdict: { verdict: 'verified' | 'sent_back'; reviewer: string; note: string | null } | null
}

const versionRow = z.object({
  version: z.number(), changes: z.record(z.string(), z.unknown()), author: z.string(), reason: z.string().nullable(),
  sourceId: z.string().nullable(), isImport: z.boolean(), isRestoring: z.boolean(),
  verdict: z.enum(['verified', 'sent_back']).nullable(), reviewer: z.string().nullable(), note: z.string().nullable(),
})

/** Every version of a case's identity, by its number. */
export async function readIdentityChanges(sql: Queryable, caseId: string): Promise<Map<number, IdentityChange>> {
  const rows = await sql`
    SELECT v.version, v.changes, v.author, v.reason, v.source_id AS "sourceId", v.batch_id IS NOT NULL AS "isImport",
      v.reverts IS NOT NULL AS "isRestoring", d.verdict, d.reviewer, d.note
    FROM file.case_version v LEFT JOIN file.case_verdict d USING (case_id, version)
    WHERE v.case_id = ${caseId} ORDER BY v.version`
  const known = new Map<string, unknown>(Object.entries(NOBODY))
  return new Map(rows.map((row) => {
    const { changes, reason: why, verdict, reviewer, note, ...rest } = versionRow.parse(row)
    const oldOf = (field: string) => known.get(field) ?? null
    const fields = Object.entries(changes).map(([field, value]) => ({ field, old: oldOf(field), new: value }))
    for (const { field, new: value } of fields) known.set(field, value)
    const said = verdict && reviewer !== null ? { verdict, reviewer, note } : null
    const changed = fields.filter((one) => !isSameField(one.old, one.new))
    return [rest.version, { ...rest, fields: changed, why, verdict: said }]
  }))
}
