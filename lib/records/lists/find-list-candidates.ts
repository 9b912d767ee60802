import type { Statements } from '@/lib/db/statements'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { ListCandidate } from '@/lib/domain/lists/list-person'
import type { RowReading } from '@/lib/domain/lists/list-reading'
import { likenessAt } from '@/lib/domain/names/likeness'
import { nameKeys } from '@/lib/domain/names/name-keys'
import { readTypedName } from '@/lib/domain/names/typed-name'

/** Of each name, and of each person. */
const MOST_FOUND = 20
const MOST_SHOWN = 5

type Found = Omit<ListCandidate, 'by' | 'sameBirth' | 'sameArrest'> & { place: number; likeness: number }

/**
 * Those on record who may be the people of some rows, for each row the likest first, by the row's line. All names are
 * looked up in one statement: the same words in any order, the same sounds in either script, or the same first and last
 * word among others. To be shown, and never to be merged by.
 */
export async function findListCandidates(
  db: Statements,
  rows: readonly RowReading[],
): Promise<Map<number, ListCandidate[]>> {
  const asked = rows.flatMap(askedOf)
  if (asked.length === 0) return new Map()
  const found = await db<Found>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
        AS a(place integer, sorted text, sound text, first text[], last text[])
    ), hit AS (
      SELECT a.place, k.case_id, k.name, 0 AS likeness FROM asked a CROSS JOIN LATERAL (
        SELECT n.case_id, n.name FROM file.case_name_key n WHERE n.sorted = a.sorted LIMIT ${MOST_FOUND}::int) k
      UNION ALL
      SELECT a.place, k.case_id, k.name, CASE WHEN k.sound = a.sound THEN 2 ELSE 3 END
      FROM asked a CROSS JOIN LATERAL (
        SELECT n.case_id, n.name,
          (SELECT string_agg(w, ' ' ORDER BY w) FROM unnest(string_to_array(n.phonetic, ' ')) w) AS sound
        FROM file.case_name_key n WHERE n.sounds && a.first AND n.sounds && a.last LIMIT ${MOST_FOUND}::int) k
    ), best AS (SELECT DISTINCT ON (place, case_id) * FROM hit ORDER BY place, case_id, likeness, name)
    SELECT b.place, b.likeness, b.name AS matched, c.id::text AS "caseId", c.slug, c.name_latin AS "nameLatin",
      c.name_native AS "nameNative", c.birth_date AS "birthDate",
      (SELECT min(v.date_edtf) FROM file.event e
        JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
        WHERE e.case_id = c.id AND e.type = 'arrest' AND v.claim_status <> 'retracted') AS arrest
    FROM best b JOIN file.case c ON c.id = b.case_id AND c.erased_at IS NULL AND c.archived_at IS NULL
      AND c.merged_into IS NULL
    ORDER BY b.place, b.likeness, c.slug`
  const rowAt = new Map(rows.map((row) => [row.line, row]))
  const byPlace = new Map<number, ListCandidate[]>()
  for (const { place, likeness, ...one } of found) {
    const row = rowAt.get(place)
    if (!row) continue
    const candidate = compare(row, { ...one, by: likenessAt(likeness) })
    if (isLikely(candidate)) byPlace.set(place, [...(byPlace.get(place) ?? []), candidate])
  }
  for (const [place, candidates] of byPlace) byPlace.set(place, candidates.sort(likelier).slice(0, MOST_SHOWN))
  return byPlace
}

/** What each name of a row is looked up by. */
function askedOf({ line, person }: RowReading) {
  const names = [person.nameLatin, person.nameNative, ...(person.otherNames ?? [])]
  return [...new Set(names.filter((name): name is string => Boolean(name)))].map((name) => {
    const { sorted, phonetic } = nameKeys(name)
    const [apart = []] = readTypedName(name).groupings
    const sound = phonetic.split(' ').sort().join(' ')
    return { place: line, sorted, sound, first: apart[0] ?? [], last: apart.at(-1) ?? [] }
  })
}

function compare(row: RowReading, one: Omit<ListCandidate, 'sameBirth' | 'sameArrest'>): ListCandidate {
  const arrests = row.events.filter(({ type }) => type === 'arrest').map(({ date }) => date)
  const same = arrests.map((date) => mayBeSame(date, one.arrest)).filter((answer) => answer !== null)
  return {
    ...one,
    sameBirth: mayBeSame(row.person.birthDate ?? null, one.birthDate),
    sameArrest: same.length === 0 ? null : same.includes(true),
  }
}

/** Part of a name is shown where no date says otherwise. */
function isLikely({ by, sameBirth, sameArrest }: ListCandidate): boolean {
  return by !== 'part' || (sameBirth !== false && (sameArrest !== false || sameBirth === true))
}

function likelier(a: ListCandidate, b: ListCandidate): number {
  return weightOf(a) - weightOf(b)
}

function weightOf({ by, sameBirth, sameArrest }: ListCandidate): number {
  const dates = [sameBirth, sameArrest].reduce((sum, same) => sum + (same === null ? 0 : same ? -3 : 3), 0)
  return (by === 'name' ? 0 : by === 'sound' ? 1 : 3) + dates
}

function mayBeSame(a: string | null, b: string | null): boolean | null {
  if (a === null || b === null) return null
  const [one, other] = [parseEdtf(a), parseEdtf(b)]
  if (!one.ok || !other.ok) return null
  const reaches = (from: number | null, to: number | null) => from === null || to === null || from <= to
  return reaches(one.date.earliest, other.date.latest) && reaches(other.date.earliest, one.date.latest)
}
