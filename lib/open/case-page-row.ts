import type { Queryable } from '@/lib/db/connect'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Span } from '@/lib/domain/contract/span'

/** What a case page shows beside the line of its case; days as `YYYY-MM-DD`. */
export interface CasePageRow {
  other_names: string[]
  nationalities: string[]
  occupation: string[]
  groups: string[]
  consent_on_record: boolean
  city: string | null
  province: string | null
  location_precision: 'site' | 'city' | null
  held_since: Span | null
  last_contact: Span | null
  photo: CasePage['photo']
  stays: { prisonId: string; prisonName: string; ward: string | null; from: Span; to: Span | null }[] | null
}

/** Reads it for one case on a day; undefined where the case is not there. */
export async function readCasePageRow(sql: Queryable, id: string, day: string): Promise<CasePageRow | undefined> {
  const [row] = await sql<CasePageRow[]>`
    SELECT c.other_names, c.nationalities, c.occupation, c.groups, c.consent_on_record,
      (SELECT jsonb_build_object('width', f.width, 'height', f.height, 'licence', f.licence, 'credit', f.credit)
        FROM open.photo f WHERE f.case_id = c.id) AS photo,
      here.city, here.province, here.location_precision, p.held_since, p.last_contact,
      (SELECT jsonb_agg(s.stay || jsonb_build_object('prisonName', pr.name) ORDER BY s.place)
        FROM jsonb_array_elements(k.stays) WITH ORDINALITY AS s (stay, place)
        JOIN open.prison pr ON pr.id = s.stay ->> 'prisonId') AS stays
    FROM open.case c
    JOIN open.period p ON p.case_id = c.id AND p.valid @> ${day}::date
    LEFT JOIN open.prison here ON here.id = p.prison_id
    LEFT JOIN open.circumstance k ON k.case_id = c.id AND k.valid @> ${day}::date
    WHERE c.id = ${id}`
  return row
}
