import type { Statements } from '@/lib/db/statements'
import { IDENTITY_FIELDS, isSameField, NOBODY, type Identity, type IdentityField } from '@/lib/domain/identity/identity'
import { IDENTITY_COLUMNS } from '../identity/identity-columns'
import { type CaseChange, type ExistingCase, readExistingCases } from '../import/case-changes'
import { changeIdentity } from '../import/identity-change'
import { writeCases } from '../import/write-cases'
import type { Origin } from '../import/write-events'

interface ImportedIdentity {
  caseId: string
  slug: string
  version: number
  /** What the import said, and the last word on each field before and after it. */
  changes: Partial<Identity>
  before: Partial<Identity>
  after: Partial<Identity>
  isJudged: boolean
}

/** The cases whose identity was taken back, and those in which others have written over it, or verified it. */
export interface IdentitiesBack {
  changed: string[]
  kept: string[]
}

/**
 * Takes back what an import said of who people are, in cases that it did not make: each field is as it was before, but
 * for those that somebody has written since, imports that were undone not counted. What somebody has verified stays.
 */
export async function takeBackIdentities(db: Statements, importId: string, origin: Origin): Promise<IdentitiesBack> {
  const imported = await readImported(db, importId, origin.batchId)
  const existing = await readExistingCases(db, imported.map(({ slug }) => slug))
  const back = imported.flatMap((one) => {
    const now = existing.get(one.slug)
    const change = now && !one.isJudged ? changeOf(one, now) : null
    return change ? [{ one, change }] : []
  })
  const verdicts = JSON.stringify(back.map(({ one }) => ({
    case_id: one.caseId, version: one.version, verdict: 'sent_back', opened: [], reviewer: origin.actor,
  })))
  await db`
    INSERT INTO file.case_verdict (case_id, version, verdict, opened, reviewer)
    SELECT case_id, version, verdict, opened, reviewer
    FROM jsonb_populate_recordset(NULL::file.case_verdict, ${verdicts}::text::jsonb)`
  await writeCases(db, back.map(({ change }) => change), origin, false)
  const changed = new Set(back.map(({ change }) => change.id))
  const isKept = ({ caseId, changes, after, isJudged }: ImportedIdentity) =>
    isJudged || !changed.has(caseId) || Object.keys(changes).some((field) => field in after)
  return { changed: [...changed], kept: imported.filter(isKept).map(({ caseId }) => caseId) }
}

function changeOf({ version, changes, before, after }: ImportedIdentity, now: ExistingCase): CaseChange | null {
  const fields = IDENTITY_FIELDS.filter((field) => field in changes && !(field in after))
  const was: Identity = { ...NOBODY, ...before }
  const differing = fields.filter((field) => !isSameField(was[field], changes[field]))
  if (differing.length === 0) return null
  const columns = { ...now.columns, ...columnsOf(was, differing) }
  const identity = changeIdentity(now, columns, differing.map((field) => IDENTITY_COLUMNS[field]), {
    trust: false, vouches: false, kept: [], closed: [],
  })
  return {
    kind: 'update', id: now.id, slug: String(now.columns['slug']), columns, version: now.version + 1, identity,
    fields: differing.map((field) => IDENTITY_COLUMNS[field]), consent: null, takesBatch: false, reverts: version,
  }
}

function columnsOf(identity: Identity, fields: readonly IdentityField[]) {
  return Object.fromEntries(fields.map((field) => [IDENTITY_COLUMNS[field], identity[field]]))
}

async function readImported(db: Statements, importId: string, batchId: string): Promise<ImportedIdentity[]> {
  const rows = await db<{ row: ImportedIdentity }>`
    SELECT jsonb_build_object('caseId', c.id, 'slug', c.slug, 'version', v.version, 'changes', v.changes,
      'before', (SELECT coalesce(jsonb_object_agg(s.key, s.value ORDER BY o.version), '{}')
        FROM file.case_version o, jsonb_each(o.changes) s WHERE o.case_id = c.id AND o.version < v.version),
      'after', (SELECT coalesce(jsonb_object_agg(s.key, s.value ORDER BY o.version), '{}')
        FROM file.case_version o, jsonb_each(o.changes) s WHERE o.case_id = c.id AND o.version > v.version
          AND NOT (EXISTS (SELECT FROM file.list_import i WHERE i.batch_id = o.batch_id AND i.state = 'undone')
            AND (o.reverts IS NOT NULL OR EXISTS (
              SELECT FROM file.case_version r WHERE r.case_id = c.id AND r.reverts = o.version)))),
      'isJudged', EXISTS (SELECT FROM file.case_verdict j WHERE j.case_id = c.id AND j.version = v.version)) AS row
    FROM file.case_version v JOIN file.case c ON c.id = v.case_id
    WHERE v.batch_id = ${batchId}::text::uuid AND v.version > 1 AND v.reverts IS NULL
      AND c.merged_into IS NULL AND c.erased_at IS NULL
      AND NOT EXISTS (SELECT FROM file.list_import_person p
        WHERE p.import_id = ${importId}::text::uuid AND p.case_id = c.id AND p.outcome = 'new')
    ORDER BY c.id`
  return rows.map(({ row }) => row)
}
