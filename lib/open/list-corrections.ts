import { openSql } from '@/lib/db/open'

/** Fields of an event that readers may have seen otherwise. */
export const CORRECTED_FIELDS = ['date', 'end', 'place', 'from', 'details'] as const

/** A change of what readers had seen; days as `YYYY-MM-DD`, dates as EDTF. */
export interface CorrectionLine {
  id: string
  slug: string
  name: { latin: string; native: string | null }
  kind: 'changed' | 'withdrawn'
  /** Of the event; the retracted ones say no more. */
  type: string
  correctedOn: string
  fields: (typeof CORRECTED_FIELDS)[number][]
  before: string | null
  after: string | null
}

/** What was corrected, the newest first, at most `limit`; and how many there are in all. */
export async function listCorrections(limit: number): Promise<{ total: number; rows: CorrectionLine[] }> {
  const rows = await openSql()<CorrectionLine[]>`
    SELECT r.event_id || '-' || r.version AS id, c.slug,
      jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name,
      r.kind, r.type, r.corrected_on AS "correctedOn", r.fields, r.before_edtf AS before, r.after_edtf AS after
    FROM open.correction r JOIN open.case c ON c.id = r.case_id
    ORDER BY r.corrected_on DESC, c.name_latin, r.event_id, r.version DESC LIMIT ${limit}`
  const [count] = await openSql()<{ total: number }[]>`SELECT count(*) AS total FROM open.correction`
  return { total: count?.total ?? 0, rows: [...rows] }
}
