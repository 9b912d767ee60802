import type { Day } from '../../dates/day'
import type { VagueDate } from '../../dates/day-span'
import type { FaultReason, QuestionKind, WarningReason } from '../list-reading'
import type { ColumnMapping, Mapping } from '../mapping'
import type { Said } from '../said'
import type { NameIndex } from './name-index'

/** What a cell has to be asked about: one question for all cells of its pattern. */
export interface Asking {
  pattern: string
  kind: QuestionKind
  choices: readonly string[]
}

/** What one text of a column says. It says nothing where it is at fault, or waits for an answer. */
export interface CellRead {
  said: readonly Said[]
  fault: FaultReason | null
  warnings: readonly WarningReason[]
  /** Every question that bears on the text, answered or not. */
  asking: readonly Asking[]
  /** The pattern of the first of them that is not answered. */
  waitsFor: string | null
}

/** All that a cell of one column is read by. */
export interface CellContext {
  /** With the defaults of the list where the column says nothing of its own. */
  column: ColumnMapping
  answers: Mapping['answers']
  names: NameIndex
  /** The last day that the list can speak of: the clock's, or the list's own. */
  today: Day
  /** The day that the list speaks for. */
  listDay: VagueDate | null
  /** Every text of the column, as words are compared; for words that only the others make clear. */
  words: () => ReadonlySet<string>
}

/** A text that says something. */
export function says(said: readonly Said[], asking: readonly Asking[] = [], warnings: CellRead['warnings'] = []): CellRead {
  return { said, fault: null, warnings, asking, waitsFor: null }
}

/** A text that is not read. */
export function isAtFault(fault: FaultReason, asking: readonly Asking[] = []): CellRead {
  return { said: [], fault, warnings: [], asking, waitsFor: null }
}

/** A text that waits for the answer to one of its questions. */
export function waits(waitsFor: string, asking: readonly Asking[]): CellRead {
  return { said: [], fault: null, warnings: [], asking, waitsFor }
}

/** A text that is left out, as somebody answered. */
export function leftOut(asking: readonly Asking[]): CellRead {
  return { said: [], fault: null, warnings: ['left_out'], asking, waitsFor: null }
}

/** The parts of one cell, read one by one, as one. */
export function joinReads(reads: readonly CellRead[]): CellRead {
  const fault = reads.find((read) => read.fault !== null)?.fault ?? null
  return {
    said: fault === null ? reads.flatMap(({ said }) => said) : [],
    fault,
    warnings: [...new Set(reads.flatMap(({ warnings }) => warnings))],
    asking: reads.flatMap(({ asking }) => asking),
    waitsFor: reads.find((read) => read.waitsFor !== null)?.waitsFor ?? null,
  }
}
