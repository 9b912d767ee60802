/**
 * How far a list is: its file is there; it is said how it is read; it is being laid beside the record; that can be
 * looked at; it is being brought in; it is in; it is being taken back; it is taken back. One that nobody went on with
 * for a week has expired.
 */
export const LIST_STATES = [
  'uploaded', 'mapped', 'preparing', 'ready', 'committing', 'committed', 'undoing', 'undone', 'expired',
] as const
export type ListState = (typeof LIST_STATES)[number]

interface StepStates {
  from: readonly ListState[]
  during: ListState
  after: ListState
  back: ListState
}

/** What is done with a list by the process for jobs, and where a list must be for it. */
export const LIST_STEPS = {
  prepare: { from: ['mapped', 'ready'], during: 'preparing', after: 'ready', back: 'mapped' },
  commit: { from: ['ready'], during: 'committing', after: 'committed', back: 'ready' },
  undo: { from: ['committed'], during: 'undoing', after: 'undone', back: 'committed' },
} as const satisfies Record<string, StepStates>
export type ListStep = keyof typeof LIST_STEPS

/** What becomes of a person of a list; only one who is `undecided` keeps the list from being brought in. */
export const PERSON_OUTCOMES = ['undecided', 'new', 'changed', 'unchanged', 'skipped', 'faulty', 'erased'] as const
export type PersonOutcome = (typeof PERSON_OUTCOMES)[number]

/** What somebody decides of a person whom the record may know. */
export const PERSON_CHOICES = ['same', 'new', 'skip'] as const
export type PersonChoice = (typeof PERSON_CHOICES)[number]

/** How many people of a list have each outcome, and how many events it proposes. */
export type ListCounts = Readonly<Partial<Record<PersonOutcome | 'people' | 'events' | 'conflicts' | 'waiting', number>>>

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/

/** Whether a text of an address or a form may be the id of a list: none other is asked for. */
export function isListId(text: string): boolean {
  return ID.test(text)
}

/** The largest file that is taken, in bytes. */
export const MOST_LIST_BYTES = 20_000_000
