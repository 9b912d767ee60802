import { openSql } from '@/lib/db/open'

/** A change of what readers had seen; days as `YYYY-MM-DD`, dates as EDTF. */
export interface CorrectionLine {
  id: string
  slug: string
  name: { latin: string; native: string | null }
  /** `identity`: of who the person is. */
  kind: 'changed' | 'withdrawn' | 'identity'
  /** Of the event; the retracted ones say no more. Null for an identity. */
  type: string | null
  correctedOn: string
  /** Which parts read differently before: date, end, place, from, details, or fields of an identity. */
  fields: string[]
  /** Fields of an identity that said something and say nothing any more. */
  withdrawn: string[]
  before: string | null
  after: string | null
}

/** What was corrected, the newest first, at most `limit`; and how many there are in all. */
export async function listCorrections(limit: number): Promise<{ total: number; rows: CorrectionLine[] }> {
  const rows = await openSql()<CorrectionLine[]>`
    SELECT r.id, c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name,
      r.kind, r.type, r.corrected_on AS "correctedOn", r.fields, r.withdrawn, r.before, r.after
    FROM (
      SELECT event_id || '-' || version AS id, case_id, kind, type, corrected_on, fields, '{}'::text[] AS withdrawn,
        before_edtf AS before, after_edtf AS after, version
      FROM open.correction
      UNION ALL
      SELECT case_id || '-identity-' || version, case_id, 'identity', NULL, corrected_on, changed, withdrawn,
        NULL, NULL, version
      FROM open.identity_correction
    ) r JOIN open.case c ON c.id = r.case_id
    ORDER BY r.corrected_on DESC, c.name_latin, r.id, r.version DESC LIMIT ${limit}`
  const [count] = await openSql()<{ total: number }[]>`
    SELECT (SELECT count(*) FROM open.correction) + (SELECT count(*) FROM open.identity_correction) AS total`
  return { total: count?.total ?? 0, rows: [...rows] }
}
