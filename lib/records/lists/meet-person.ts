import type { PersonOutcome } from '@/lib/domain/lists/list-import'
import type { ListCandidate } from '@/lib/domain/lists/list-person'
import type { RowReading } from '@/lib/domain/lists/list-reading'
import { eventIdOf, type Keys } from '../keys'
import type { Decision } from './lay-beside'
import { type ListGround, newSlug } from './list-rows'
import type { KnownPerson } from './read-known-people'

const UNDECIDED: Decision = { choice: null, chosenCase: null, takesConflicts: false }

/** A row, and the case that its key or a decision names. */
export interface Met {
  row: RowReading
  keyDigest: string
  known: KnownPerson | null
  decision: Decision
  caseId: string | null
  /** Whether the record is asked who this may be. */
  isAsked: boolean
}

/** Whom a row means, by the list's own key or as somebody decided; nobody by a name alone. */
export function meetPerson(
  row: RowReading,
  keyDigest: string,
  known: ReadonlyMap<string, KnownPerson>,
  decisions: ReadonlyMap<string, Decision>,
): Met {
  const decision = decisions.get(keyDigest) ?? UNDECIDED
  const found = known.get(keyDigest) ?? null
  const chosen = decision.choice === 'same' ? decision.chosenCase : null
  const caseId = row.faults.length > 0 || decision.choice === 'skip' ? null : (found?.caseId ?? chosen)
  const isAsked = row.faults.length === 0 && found === null
  return { row, keyDigest, known: found, decision, caseId: found?.isErased ? null : caseId, isAsked }
}

/** A row whose candidates are known, and what becomes of its person. */
export interface Settled extends Met {
  outcome: PersonOutcome
  slug: string
  candidates: ListCandidate[]
  /** The ids of all candidates, also of those whom another row means. */
  alike: string[]
}

/** Says what becomes of a person; `claimed` are the cases that rows of the list are known to mean. */
export function settlePerson(
  met: Met,
  found: readonly ListCandidate[],
  claimed: ReadonlySet<string>,
  keys: Keys,
  { name }: ListGround,
): Settled {
  // Whom another row of the list is, this one is not: the list itself tells them apart.
  const candidates = found.filter(({ caseId }) => caseId === met.caseId || !claimed.has(caseId))
  const id = met.caseId ?? eventIdOf(keys, ['list_case', name, met.keyDigest])
  const slug = newSlug(met.row.person.nameLatin ?? '', met.keyDigest)
  const alike = found.map(({ caseId }) => caseId)
  return { ...met, caseId: id, candidates, alike, slug, outcome: outcomeOf(met, candidates) }
}

function outcomeOf({ row, known, decision, caseId }: Met, candidates: readonly ListCandidate[]): PersonOutcome {
  if (row.faults.length > 0) return 'faulty'
  if (known?.isErased) return 'erased'
  if (decision.choice === 'skip') return 'skipped'
  if (caseId !== null) return 'changed'
  return decision.choice === 'new' || candidates.length === 0 ? 'new' : 'undecided'
}
