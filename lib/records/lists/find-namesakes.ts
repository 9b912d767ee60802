import type { Statements } from '@/lib/db/statements'
import { LIKENESSES, type Likeness } from '@/lib/domain/names/likeness'
import { nameKeys } from '@/lib/domain/names/name-keys'
import { readTypedName } from '@/lib/domain/names/typed-name'

/** Of each name, by each way of being alike. */
const MOST_FOUND = 20
/** A name on record that is like one that was asked for. */
export interface Namesake {
  caseId: string
  matched: string
  likeness: Likeness
}

/**
 * Who on record has a name like each of some names: the same words in any order, the same sounds in either script, or
 * the same first and last word among others; by the name, one for each case. Each name is looked up once, and all in
 * one statement. A case that another stands for is that one.
 */
export async function findNamesakes(db: Statements, names: readonly string[]): Promise<Map<string, Namesake[]>> {
  if (names.length === 0) return new Map()
  const asked = names.map(keysOf)
  const found = await db<{ place: number; caseId: string; name: string; phonetic: string | null }>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
        AS a(place integer, sorted text, phonetic text, first text[], last text[])
    ), hit AS (
      SELECT a.place, k.case_id, k.name, NULL AS phonetic FROM asked a CROSS JOIN LATERAL (
        SELECT n.case_id, n.name FROM file.case_name_key n WHERE n.sorted = a.sorted
        ORDER BY n.case_id, n.name LIMIT ${MOST_FOUND}::int) k
      UNION ALL
      SELECT a.place, k.case_id, k.name, k.phonetic FROM asked a CROSS JOIN LATERAL (
        SELECT n.case_id, n.name, n.phonetic FROM file.case_name_key n WHERE n.sounds && a.first AND n.sounds && a.last
        ORDER BY n.phonetic = a.phonetic DESC, n.case_id, n.name LIMIT ${MOST_FOUND}::int) k
    )
    SELECT h.place, coalesce(c.merged_into, c.id)::text AS "caseId", h.name, h.phonetic
    FROM hit h JOIN file.case c ON c.id = h.case_id`
  const likest = names.map(() => new Map<string, Namesake>())
  for (const { place, caseId, name, phonetic } of found) {
    const one = { caseId, matched: name, likeness: likenessOf(phonetic, asked[place]?.phonetic ?? '') }
    const before = likest[place]?.get(caseId)
    if (before === undefined || isLiker(one, before)) likest[place]?.set(caseId, one)
  }
  return new Map(names.map((name, place) => [name, [...(likest[place]?.values() ?? [])]]))
}

function keysOf(name: string, place: number) {
  const { sorted, phonetic } = nameKeys(name)
  const [apart = []] = readTypedName(name).groupings
  return { place, sorted, phonetic, first: apart[0] ?? [], last: apart.at(-1) ?? [] }
}

/** A name that was found by its words has no sounds to compare. */
function likenessOf(phonetic: string | null, asked: string): Likeness {
  if (phonetic === null) return 'name'
  return inOrder(phonetic) === inOrder(asked) ? 'sound' : 'part'
}

function inOrder(words: string): string {
  return words.split(' ').sort().join(' ')
}

/** Whether one name is liker than another to what was asked for; of two that are as like, the first in the alphabet. */
export function isLiker(one: Namesake, other: Namesake): boolean {
  const [a, b] = [LIKENESSES.indexOf(one.likeness), LIKENESSES.indexOf(other.likeness)]
  return a < b || (a === b && one.matched < other.matched)
}
