import { teamSql } from '@/lib/db/team'
import type { Sex } from '@/lib/domain/contract/case-page'
import type { Span } from '@/lib/domain/contract/span'
import type { StoredCaseRow } from '@/lib/domain/contract/stored-case-row'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A case and its period of the team's picture on a day. */
export interface TeamCaseRow extends StoredCaseRow {
  version: number
  sex: Sex | null
  other_names: string[]
  nationalities: string[]
  occupation: string[]
  groups: string[]
  summary: string | null
  home_place: string | null
  birth_date: string | null
  city: string | null
  province: string | null
  location_precision: 'site' | 'city' | null
  held_since: Span | null
  last_contact: Span | null
  solitary_since: Span | null
  is_public: boolean
  has_consent: boolean
  owners: string[]
  watching: 'owner' | 'watcher' | null
  /** The slugs of the cases of the same person that were merged into it. */
  stands_for: string[]
}

/** The case with a slug on a day (`YYYY-MM-DD`); undefined where there is none. */
export async function readTeamCaseRow(viewer: Viewer, slug: string, day: string): Promise<TeamCaseRow | undefined> {
  const [row] = await teamSql()<TeamCaseRow[]>`
    SELECT c.id, c.slug, c.version, c.name_latin, c.name_native, c.sex, c.nationalities, c.occupation, c.groups,
      c.summary, c.home_place, c.birth_date, to_char(c.updated_at, 'YYYY-MM-DD') AS updated_on,
      ARRAY(SELECT n.name FROM file.case_name n WHERE n.case_id = c.id ORDER BY n.position) AS other_names,
      p.status, p.status_possible, p.status_since, p.last_confirmed_on, p.held_since, p.last_contact, p.solitary_since,
      here.id AS prison_id, here.name AS prison_name, here.city, here.province, here.location_precision,
      maybe.id AS prison_possible_id, maybe.name AS prison_possible_name,
      p.silence_earliest, p.silence_latest, p.silence_since, p.level, p.possible, p.reasons,
      EXISTS (SELECT FROM open.case published WHERE published.id = c.id) AS is_public,
      EXISTS (SELECT FROM file.consent g WHERE g.case_id = c.id AND g.basis IS NOT NULL AND g.withdrawn_on IS NULL)
        AS has_consent,
      ARRAY(SELECT coalesce(a.alias, m.account_id) FROM file.case_member m
        LEFT JOIN file.account a ON a.id::text = m.account_id
        WHERE m.case_id = c.id AND m.kind = 'owner' ORDER BY m.since) AS owners,
      (SELECT m.kind FROM file.case_member m WHERE m.case_id = c.id AND m.account_id = ${viewer.accountId}) AS watching,
      ARRAY(SELECT f.slug FROM file.case f WHERE f.merged_into = c.id ORDER BY f.slug) AS stands_for
    FROM file.case c
    JOIN file.period p ON p.case_id = c.id AND p.picture = 'team' AND p.valid @> ${day}::date
    LEFT JOIN file.prison here ON here.id = p.prison_id
    LEFT JOIN file.prison maybe ON maybe.id = p.prison_possible_id
    WHERE c.slug = ${slug}`
  return row
}
