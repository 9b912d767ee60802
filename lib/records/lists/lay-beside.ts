import type { Statements } from '@/lib/db/statements'
import type { PersonChoice, PersonOutcome } from '@/lib/domain/lists/list-import'
import type { ListPersonContent } from '@/lib/domain/lists/list-person'
import type { ListedEvent, RowReading } from '@/lib/domain/lists/list-reading'
import { identifyEvents, readExistingEvents } from '../import/event-changes'
import { digestOf, type Keys } from '../keys'
import { contentOf, type ListRecord, readListRecord } from './read-list-record'
import { digestKeys } from './key-digest'
import { findListCandidates } from './find-list-candidates'
import { eventRowOf, type ListGround } from './list-rows'
import { meetPerson, type Settled, settlePerson } from './meet-person'
import { readKnownPeople, readSayings } from './read-known-people'
import type { PersonInput } from './person-input'
import { planPerson, type PersonPlan } from './plan-person'
import { readGradingSource } from './read-grading-source'

/** What somebody decided of a person, by the digest of their key. */
export interface Decision {
  choice: PersonChoice | null
  chosenCase: string | null
  takesConflicts: boolean
}

/** One person of a list beside the record. */
export interface LaidPerson {
  place: number
  keyDigest: string
  outcome: PersonOutcome
  decision: Decision
  /** The case that it is about, or that would be made. */
  caseId: string | null
  content: Omit<ListPersonContent, 'isFresh'>
  /** What would be written; null where nothing may be. */
  plan: PersonPlan | null
}

/** Of rows that are a part of a list: the digests of their keys, and the cases that the others mean. */
export interface ListPart {
  digests: readonly string[]
  claimed: ReadonlySet<string>
}

/**
 * Lays the rows of a list beside the record, in a fixed number of statements however many they are: whom each means,
 * what it would change, and what contradicts it. A person is known by the list's own key where somebody confirmed whom
 * it means, or else by what is decided here. Changes nothing, and locks nothing.
 */
export async function layBeside(
  db: Statements,
  keys: Keys,
  ground: ListGround,
  rows: readonly RowReading[],
  decisions: ReadonlyMap<string, Decision>,
  part: ListPart = { digests: digestKeys(keys, ground.name, rows), claimed: new Set() },
): Promise<LaidPerson[]> {
  const { digests } = part
  const known = await readKnownPeople(db, ground.name, digests)
  const people = rows.map((row, at) => meetPerson(row, digests[at] ?? '', known, decisions))
  const unmet = people.filter(({ isAsked }) => isAsked).map(({ row }) => row)
  const met = new Set(people.flatMap(({ caseId }) => caseId ?? []))
  const claimed = new Set([...met, ...part.claimed])
  const candidates = await findListCandidates(db, unmet)
  const records = await readListRecord(db, [...met])
  const laid = people.map((one) => settlePerson(one, candidates.get(one.row.line) ?? [], claimed, keys, ground))
  const inputs = await toInputs(db, keys, ground, laid, records)
  const seen = new Set<string>()
  return laid.map((one) => {
    const input = inputs.get(one.keyDigest) ?? null
    const isSecond = input !== null && seen.has(input.caseId)
    if (input !== null) seen.add(input.caseId)
    return finish(one, input, keys, isSecond)
  })
}

async function toInputs(
  db: Statements,
  keys: Keys,
  ground: ListGround,
  people: readonly Settled[],
  records: ReadonlyMap<string, ListRecord>,
): Promise<Map<string, PersonInput>> {
  const planned = people.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const seen = new Set<string>()
  const said = planned.flatMap((person) => {
    const slug = records.get(person.caseId ?? '')?.slug ?? person.slug
    const isFirst = (event: ListedEvent) => {
      const content = `${slug} ${contentOf(event.type, { ...event, fromPrisonId: null })}`
      return !seen.has(content) && seen.add(content) !== null
    }
    return person.row.events.filter(isFirst).map((event) => ({
      person, event, row: eventRowOf(slug, person.row, event, ground),
    }))
  })
  const wanted = identifyEvents(keys, said.map(({ row }) => row))
  const onRecord = wanted.filter((_one, at) => records.has(said[at]?.person.caseId ?? ''))
  const existing = await readExistingEvents(db, onRecord.map(({ id }) => id))
  const met = planned.filter(({ known }) => known !== null).map(({ keyDigest }) => keyDigest)
  const sayings = await readSayings(db, ground.name, met)
  const source = await readGradingSource(db, ground)
  const inputs = new Map(planned.map((person): [string, PersonInput] => {
    const record = records.get(person.caseId ?? '') ?? null
    return [person.keyDigest, {
      row: person.row, caseId: person.caseId ?? '', slug: record?.slug ?? person.slug, record, wanted: [], existing,
      sayings: sayings.get(person.keyDigest) ?? new Map(), source, takesConflicts: person.decision.takesConflicts,
    }]
  }))
  said.forEach(({ person, event }, at) => {
    const [input, one] = [inputs.get(person.keyDigest), wanted[at]]
    if (input && one) inputs.set(person.keyDigest, { ...input, wanted: [...input.wanted, { event, wanted: one }] })
  })
  return inputs
}

/** Of two rows about one case the first says who they are: two versions of that cannot be made at once. */
function finish(person: Settled, input: PersonInput | null, keys: Keys, isSecond: boolean): LaidPerson {
  const { row, keyDigest, decision, candidates, alike } = person
  const { plan: whole, told } = input ? planPerson(input) : { plan: null, told: NOTHING_TOLD }
  const plan = whole && isSecond ? { ...whole, caseChange: null, revives: false } : whole
  const outcome = person.outcome === 'changed' ? outcomeOf(plan) : person.outcome
  const record = input?.record ?? null
  const caseId = outcome === 'new' || record ? person.caseId : null
  const mark = digestOf(keys, [
    keyDigest, outcome, caseId, candidates.map((one) => one.caseId), told.conflicts, plan && writtenBy(plan),
    outcome === 'changed' && record ? stampOf(record) : null,
  ])
  const content = { name: row.person.nameLatin ?? '', row, slug: record?.slug ?? null, ...told, candidates, alike, mark }
  return { place: row.line, keyDigest, outcome, decision, caseId, content, plan }
}

const NOTHING_TOLD = { events: [], fields: [], conflicts: [], warnings: [] }

function outcomeOf(plan: PersonPlan | null): PersonOutcome {
  if (plan?.revives) return 'new'
  return plan !== null && (plan.caseChange !== null || plan.events.length > 0) ? 'changed' : 'unchanged'
}

function writtenBy({ caseChange, events, retracts, revives }: PersonPlan): unknown {
  return [caseChange?.identity.changes ?? null, events.map(({ id, kind }) => [id, kind]), retracts, revives]
}

/** Whatever is edited of a case that the list changes gives another one. */
function stampOf({ existing, archived, events }: ListRecord): unknown {
  return [existing.version, archived, events.map(({ event, version }) => [event.id, version])]
}
