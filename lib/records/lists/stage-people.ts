import { createHash } from 'node:crypto'
import type { Statements } from '@/lib/db/statements'
import type { ListCounts } from '@/lib/domain/lists/list-import'
import type { ListPersonContent } from '@/lib/domain/lists/list-person'
import type { Decision, LaidPerson } from './lay-beside'

/** A person of a list as it was last laid beside the record. */
export interface StagedPerson {
  place: number
  keyDigest: string
  outcome: string
  caseId: string | null
  decision: Decision
  content: ListPersonContent
}

const CHUNK = 500

/** What was last laid beside the record of a list, in the order of its rows. */
export async function readStaged(db: Statements, importId: string): Promise<StagedPerson[]> {
  const rows = await db<{ row: StagedPerson }>`
    SELECT jsonb_build_object('place', p.place, 'keyDigest', p.key_digest, 'outcome', p.outcome, 'caseId', p.case_id,
      'decision', jsonb_build_object('choice', p.choice, 'chosenCase', p.chosen_case,
        'takesConflicts', p.takes_conflicts), 'content', p.content) AS row
    FROM file.list_import_person p
    WHERE p.import_id = ${importId}::text::uuid AND p.content IS NOT NULL ORDER BY p.place`
  return rows.map(({ row }) => row)
}

/** What was decided of people, by the digests of their keys. */
export function decisionsIn(staged: readonly StagedPerson[]): Map<string, Decision> {
  return new Map(staged.map(({ keyDigest, decision }) => [keyDigest, decision]))
}

/**
 * Keeps how people of a list lie beside the record, in the place of how those of `before` lay; people of whom something
 * else would be written than then are marked as fresh.
 */
export async function stagePeople(
  db: Statements,
  importId: string,
  people: readonly LaidPerson[],
  before: readonly StagedPerson[],
): Promise<void> {
  const marks = new Map(before.map(({ keyDigest, content }) => [keyDigest, content.mark]))
  const places = JSON.stringify(before.map(({ place }) => place))
  await db`
    DELETE FROM file.list_import_person
    WHERE import_id = ${importId}::text::uuid AND place IN (
      SELECT jsonb_array_elements_text(${places}::text::jsonb)::integer)`
  for (let from = 0; from < people.length; from += CHUNK) {
    const rows = people.slice(from, from + CHUNK).map((one) => rowOf(importId, one, marks.get(one.keyDigest)))
    await db`
      INSERT INTO file.list_import_person (import_id, place, key_digest, lines, outcome, conflicts, events, choice,
        chosen_case, takes_conflicts, case_id, content, kept)
      SELECT import_id, place, key_digest, lines, outcome, conflicts, events, choice, chosen_case, takes_conflicts,
        case_id, content, 0
      FROM jsonb_populate_recordset(NULL::file.list_import_person, ${JSON.stringify(rows)}::text::jsonb)`
  }
}

function rowOf(importId: string, person: LaidPerson, mark: string | undefined) {
  const { place, keyDigest, outcome, decision, caseId, content, plan } = person
  return {
    import_id: importId, place, key_digest: keyDigest, lines: [place], outcome, conflicts: content.conflicts.length,
    events: plan?.events.length ?? 0, choice: decision.choice, chosen_case: decision.chosenCase,
    takes_conflicts: decision.takesConflicts,
    // Somebody new has no case yet that could be pointed to.
    case_id: outcome === 'new' && content.slug === null ? null : caseId,
    content: { ...content, isFresh: mark !== undefined && mark !== content.mark },
  }
}

/** How many people of a list have each outcome, and what the import would propose. */
export function countPeople(people: readonly LaidPerson[]): ListCounts {
  const counts: Record<string, number> = { people: people.length, events: 0, conflicts: 0 }
  for (const { outcome, plan, content } of people) {
    counts[outcome] = (counts[outcome] ?? 0) + 1
    counts['events'] = (counts['events'] ?? 0) + (plan?.events.length ?? 0)
    counts['conflicts'] = (counts['conflicts'] ?? 0) + content.conflicts.length
  }
  return counts
}

/** Counts a list of which some people are decided otherwise, and says anew of what its preview is. */
export async function noteDecided(db: Statements, importId: string): Promise<void> {
  await db`
    WITH person AS MATERIALIZED (SELECT * FROM file.list_import_person WHERE import_id = ${importId}::text::uuid)
    UPDATE file.list_import SET failure = NULL, heard_at = now(),
      preview_digest = (SELECT encode(sha256(convert_to(string_agg(content ->> 'mark', ' ' ORDER BY place), 'UTF8')),
        'hex') FROM person),
      counts = (SELECT jsonb_build_object('people', count(*), 'events', sum(events), 'conflicts', sum(conflicts))
        FROM person) || (SELECT jsonb_object_agg(o.outcome, o.n)
        FROM (SELECT outcome, count(*) AS n FROM person GROUP BY outcome) o)
    WHERE id = ${importId}::text::uuid`
}

/** A digest of all that a list would write, as it lies beside the record. */
export function digestMarks(people: readonly { content: Pick<ListPersonContent, 'mark'> }[]): string {
  return createHash('sha256').update(people.map(({ content }) => content.mark).join(' ')).digest('hex')
}
