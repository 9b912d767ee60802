import type { Statements } from '@/lib/db/statements'
import { readKeys } from '../keys'
import { type Decision, layBeside } from './lay-beside'
import { groundOf } from './list-rows'
import { readSteppingList } from './list-step-state'
import { decisionsIn, noteDecided, readStaged, type StagedPerson, stagePeople } from './stage-people'

/**
 * Changes what is decided of some people of a list, where `decide` answers a decision, and lays these beside the record
 * anew, with all others who may be the same: who is somebody already is nobody else's candidate.
 */
export async function redecide(
  db: Statements,
  importId: string,
  decide: (person: StagedPerson) => Decision | null,
): Promise<void> {
  const list = await readSteppingList(db, importId)
  if (!list?.mapping) throw new Error('a list that is ready has a mapping')
  const [keys, staged] = [await readKeys(db), await readStaged(db, importId)]
  const decisions = decisionsIn(staged)
  const decided = staged.filter((person) => {
    const decision = decide(person)
    if (decision !== null) decisions.set(person.keyDigest, decision)
    return decision !== null
  })
  const chosen = decided.map(({ keyDigest }) => decisions.get(keyDigest)?.chosenCase)
  const moved = new Set([...chosen, ...decided.map(({ caseId }) => caseId)].filter((id) => typeof id === 'string'))
  const isDecided = new Set(decided)
  const isMoved = (person: StagedPerson) => isDecided.has(person)
    || (person.caseId !== null && moved.has(person.caseId))
    || person.content.alike.some((caseId) => moved.has(caseId))
  const again = staged.filter(isMoved)
  const claimed = new Set(staged.flatMap((person) => (isMoved(person) ? [] : (person.caseId ?? []))))
  const rows = again.map(({ content }) => content.row)
  const part = { digests: again.map(({ keyDigest }) => keyDigest), claimed }
  const people = await layBeside(db, keys, groundOf(keys, list.mapping), rows, decisions, part)
  await stagePeople(db, importId, people, again)
  await noteDecided(db, importId)
}
