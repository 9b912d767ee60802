import type { Statements } from '@/lib/db/statements'
import type { Decision } from './lay-beside'
import { redecide } from './redecide'

/**
 * Decides of people as a file of answers says: `person:KEY` is `new`, `skip` or `same:SLUG`, `person:*` holds for all
 * who are undecided and not named, and `conflicts:KEY` is `propose` where what contradicts the record is proposed as
 * well. KEY is the list's own key or, where it has none, the line. An answer that names nobody changes nothing.
 */
export async function decideByAnswers(
  db: Statements,
  importId: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const slugs = Object.values(answers).flatMap((answer) => (answer.startsWith('same:') ? [answer.slice(5)] : []))
  const named = await db<{ slug: string; id: string }>`
    SELECT slug, id::text FROM file.case WHERE slug IN (
      SELECT jsonb_array_elements_text(${JSON.stringify(slugs)}::text::jsonb)) AND erased_at IS NULL
      AND merged_into IS NULL AND archived_at IS NULL`
  const idOf = new Map(named.map(({ slug, id }) => [slug, id]))
  if (Object.keys(answers).length === 0) return
  await redecide(db, importId, ({ place, outcome, content: { row }, decision }) => {
    const key = row.key ?? String(place)
    const answer = answers[`person:${key}`] ?? (outcome === 'undecided' ? answers['person:*'] : undefined)
    const takesConflicts = answers[`conflicts:${key}`] === 'propose'
    const decided = answer === undefined ? null : choose(answer, idOf)
    return decided === null && !takesConflicts ? null : { ...decision, ...decided, takesConflicts }
  })
}

function choose(answer: string, idOf: ReadonlyMap<string, string>): Pick<Decision, 'choice' | 'chosenCase'> | null {
  if (answer === 'new' || answer === 'skip') return { choice: answer, chosenCase: null }
  const chosenCase = answer.startsWith('same:') ? idOf.get(answer.slice(5)) : undefined
  return chosenCase === undefined ? null : { choice: 'same', chosenCase }
}
