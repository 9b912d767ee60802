import type { Day } from '../dates/day'
import { gatherQuestions } from './gather-questions'
import type { KnownNames } from './known-names'
import type { ListReading, RowReading } from './list-reading'
import type { ListTable } from './list-table'
import type { Mapping } from './mapping'
import { faultsOf, needsListDay, readRows } from './read-list'

/** A list as it is read so far, in numbers and with its first rows: what is asked about it is asked of all of it. */
export interface ListSurvey extends Pick<ListReading, 'questions' | 'faults'> {
  rows: number
  events: number
  /** Rows that will be left out. */
  leftOut: number
  /** Rows in which something is to be looked at. */
  toLookAt: number
  first: RowReading[]
}

const SHOWN = 8
/** Rows between two breaths: some ten milliseconds. */
const AT_ONCE = 200

/**
 * Reads a list as {@link readList} does, and keeps its first rows alone. Yields every few rows, so that whoever reads
 * it beside other work can let that go on. Pure.
 */
export function* surveyList(
  table: ListTable, mapping: Mapping, known: KnownNames, on: Day,
): Generator<undefined, ListSurvey, undefined> {
  const questions = gatherQuestions(mapping.answers)
  const survey: Omit<ListSurvey, 'questions' | 'faults'> = { rows: 0, events: 0, leftOut: 0, toLookAt: 0, first: [] }
  let needsDay = false
  for (const read of readRows(table, mapping, known, on)) {
    const { row } = read
    questions.add(read)
    needsDay ||= needsListDay(read)
    survey.rows += 1
    survey.events += row.events.length
    survey.leftOut += row.faults.length > 0 ? 1 : 0
    survey.toLookAt += isToLookAt(row) ? 1 : 0
    if (survey.first.length < SHOWN) survey.first.push(row)
    if (survey.rows % AT_ONCE === 0) yield
  }
  return { ...survey, questions: questions.finish(), faults: faultsOf(table, mapping, needsDay) }
}

function isToLookAt({ warnings, cells }: RowReading): boolean {
  return warnings.length > 0 || cells.some((cell) => cell.warnings.length > 0)
}
