import type { ListCounts, ListState } from './list-import'

/** A list on its way into the record, as its page shows it. */
export interface ListView {
  id: string
  fileName: string
  /** What the list is called; null where nobody has said yet how it is read. */
  list: string | null
  author: string
  isOwn: boolean
  state: ListState
  counts: ListCounts
  /** The digest of what is shown: a commit is of this and of nothing else. */
  preview: string | null
  /** Why the last step ended without being done: a key of the messages. */
  failure: string | null
  /** How far the step is that is being taken. */
  step: string | null
  done: number
  total: number
  /** Nothing was heard of that step for a while: it may be asked for again. */
  isSilent: boolean
}

/** A list that was brought, in one line. */
export type ImportLine = Pick<ListView, 'id' | 'fileName' | 'author' | 'isOwn' | 'state' | 'counts'>

/** Which people of a list are shown: those with an outcome, or those with conflicts. */
export const LIST_FILTERS = ['all', 'undecided', 'conflicts', 'new', 'changed', 'unchanged', 'skipped', 'faulty', 'erased'] as const
export type ListFilter = (typeof LIST_FILTERS)[number]

/** The place after which an address asks for people of a list; the beginning for anything else. */
export function readListPlace(text: unknown): number {
  return typeof text === 'string' && /^\d{1,8}$/.test(text) ? Number(text) : 0
}

/** The filter that an address names; all people for anything else. */
export function readListFilter(text: unknown): ListFilter {
  return LIST_FILTERS.find((one) => one === text) ?? 'all'
}
