import type { Statements } from '@/lib/db/statements'
import { compareTexts } from '@/lib/domain/compare-texts'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { ListCandidate } from '@/lib/domain/lists/list-person'
import type { RowReading } from '@/lib/domain/lists/list-reading'
import { LIKENESSES } from '@/lib/domain/names/likeness'
import { findNamesakes, isLiker, type Namesake } from './find-namesakes'

const MOST_SHOWN = 5

/** Somebody on record, with all their arrests (EDTF). */
type Found = Omit<ListCandidate, 'by' | 'matched' | 'arrest' | 'sameBirth' | 'sameArrest'> & { arrests: string[] }

/**
 * Those on record who may be the people of some rows, for each row the likest first, by the row's line. Names that
 * several rows have are looked up once. To be shown, and never to be merged by.
 */
export async function findListCandidates(
  db: Statements,
  rows: readonly RowReading[],
): Promise<Map<number, ListCandidate[]>> {
  const namesakes = await findNamesakes(db, [...new Set(rows.flatMap(namesOf))])
  const people = await readFound(db, [...namesakes.values()].flat().map(({ caseId }) => caseId))
  const isSame = rememberDates()
  const byLine = new Map<number, ListCandidate[]>()
  for (const row of rows) {
    const likest = likestOf(namesOf(row).flatMap((name) => namesakes.get(name) ?? []))
    const candidates = likest.flatMap(({ caseId, matched, likeness }) => {
      const found = people.get(caseId)
      return found ? [compare(row, { ...found, matched, by: likeness }, isSame)] : []
    }).filter(isLikely)
    if (candidates.length > 0) byLine.set(row.line, candidates.sort(likelier).slice(0, MOST_SHOWN))
  }
  return byLine
}

function namesOf({ person }: RowReading): string[] {
  const names = [person.nameLatin, person.nameNative, ...(person.otherNames ?? [])]
  return [...new Set(names.filter((name): name is string => Boolean(name)))]
}

/** Each case once, by the likest of its names. */
function likestOf(found: readonly Namesake[]): Namesake[] {
  const likest = new Map<string, Namesake>()
  for (const one of found) {
    const before = likest.get(one.caseId)
    if (before === undefined || isLiker(one, before)) likest.set(one.caseId, one)
  }
  return [...likest.values()]
}

/**
 * In two statements, neither of which guesses how few rows a condition leaves: right after a large import the planner
 * has counted nothing yet, and would go through everybody for each of ten thousand.
 */
async function readFound(db: Statements, caseIds: readonly string[]): Promise<Map<string, Found>> {
  const ids = JSON.stringify([...new Set(caseIds)])
  const people = await db<Omit<Found, 'arrests'> & { isGone: boolean }>`
    SELECT id::text AS "caseId", slug, name_latin AS "nameLatin", name_native AS "nameNative",
      birth_date AS "birthDate", erased_at IS NOT NULL OR archived_at IS NOT NULL AS "isGone"
    FROM file.case WHERE id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid)`
  const arrests = await db<{ caseId: string; dates: string[] }>`
    SELECT e.case_id::text AS "caseId", jsonb_agg(DISTINCT v.date_edtf) AS dates
    FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.case_id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid)
      AND e.type = 'arrest' AND v.claim_status <> 'retracted' GROUP BY e.case_id`
  const arrestsOf = new Map(arrests.map(({ caseId, dates }) => [caseId, dates]))
  return new Map(people.flatMap(({ isGone, ...one }) =>
    (isGone ? [] : [[one.caseId, { ...one, arrests: arrestsOf.get(one.caseId) ?? [] }]])))
}

function compare(
  row: RowReading, { arrests, ...one }: Found & Pick<ListCandidate, 'matched' | 'by'>, isSame: MayBeSame,
): ListCandidate {
  const said = row.events.filter(({ type }) => type === 'arrest').map(({ date }) => date)
  const answers = arrests.map((arrest) => ({ arrest, same: said.map((date) => isSame(date, arrest)) }))
  const met = answers.find(({ same }) => same.includes(true))
  const isComparable = answers.some(({ same }) => same.includes(false))
  return {
    ...one,
    arrest: met?.arrest ?? [...arrests].sort(earlier)[0] ?? null,
    sameBirth: isSame(row.person.birthDate ?? null, one.birthDate),
    sameArrest: met ? true : isComparable ? false : null,
  }
}

/** By the first day on which each may have been, or by the last, where the first is open. */
function earlier(a: string, b: string): number {
  return firstDayOf(a) - firstDayOf(b) || compareTexts(a, b)
}

function firstDayOf(edtf: string): number {
  const read = parseEdtf(edtf)
  return (read.ok ? (read.date.earliest ?? read.date.latest) : null) ?? Number.MAX_SAFE_INTEGER
}

/** Part of a name is shown where no date says otherwise. */
function isLikely({ by, sameBirth, sameArrest }: ListCandidate): boolean {
  return by !== 'part' || (sameBirth !== false && (sameArrest !== false || sameBirth === true))
}

function likelier(a: ListCandidate, b: ListCandidate): number {
  return weightOf(a) - weightOf(b) || LIKENESSES.indexOf(a.by) - LIKENESSES.indexOf(b.by) || (a.slug < b.slug ? -1 : 1)
}

function weightOf({ by, sameBirth, sameArrest }: ListCandidate): number {
  const dates = [sameBirth, sameArrest].reduce((sum, same) => sum + (same === null ? 0 : same ? -3 : 3), 0)
  return (by === 'name' ? 0 : by === 'sound' ? 1 : 3) + dates
}

type MayBeSame = (a: string | null, b: string | null) => boolean | null

/** Compares dates of which each is read once, however many people have it. */
function rememberDates(): MayBeSame {
  const read = new Map<string, ReturnType<typeof parseEdtf>>()
  const spanOf = (text: string) => {
    const known = read.get(text) ?? parseEdtf(text)
    read.set(text, known)
    return known
  }
  return (a, b) => {
    if (a === null || b === null) return null
    const [one, other] = [spanOf(a), spanOf(b)]
    if (!one.ok || !other.ok) return null
    const reaches = (from: number | null, to: number | null) => from === null || to === null || from <= to
    return reaches(one.date.earliest, other.date.latest) && reaches(other.date.earliest, one.date.latest)
  }
}
