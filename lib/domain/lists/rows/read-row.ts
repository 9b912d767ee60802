import type { Identity } from '../../identity/identity'
import { answerTo } from '../cells/answer-to'
import type { Asking, CellRead } from '../cells/cell-read'
import {
  LEAVE_OUT, SKIP_ROW, type CellReading, type FaultReason, type RowReading, type WarningReason,
} from '../list-reading'
import type { Mapping } from '../mapping'
import { eventsOf, type RowContext } from './row-events'
import { factsOf } from './row-facts'
import { isAgeUndated, personOf } from './row-person'

/** A cell that was read: what it says, and what it asks. */
export interface ReadCell {
  cell: CellReading
  asking: CellRead['asking']
}

/** A row that was read, and what it asks with a text to show for each question. */
export interface ReadRow {
  row: RowReading
  asking: { asking: Asking; column: string; text: string }[]
}

const LATIN_NAME: Asking = { pattern: 'latin_name', kind: 'latin_name', choices: ['as_native', SKIP_ROW] }

/** One row: who it speaks of, what happened, and what keeps it from being imported. `key` is null where it has none. */
export function readRow(line: number, key: string | null, read: readonly ReadCell[], context: RowContext): ReadRow {
  const cells = read.map(({ cell }) => cell)
  const facts = factsOf(cells)
  const happened = eventsOf(facts, context)
  const named = nameFor(personOf(facts, context.listDay), context.answers)
  const unread = cells.filter(({ fault }) => fault !== null)
  const skips = unread.map((cell) => ({ cell, asking: unreadIn(cell) }))
  const isSkipped = named.isSkipped || skips.some(({ asking }) => answerTo(asking, context.answers) === SKIP_ROW)
  const faults: FaultReason[] = [
    ...happened.faults, ...(isSkipped ? ['skipped' as const] : []), ...(named.isNameless ? ['no_name' as const] : []),
  ]
  const warnings: WarningReason[] = [
    ...happened.warnings, ...named.warnings, ...(unread.length > 0 ? ['unread' as const] : []),
    ...(isAgeUndated(facts, context.listDay) ? ['age_not_dated' as const] : []),
  ]
  const shown = (asking: Asking, { column, text }: CellReading) => ({ asking, column, text })
  return {
    row: {
      line, key, cells, person: named.person, events: happened.events, faults, warnings: [...new Set(warnings)],
    },
    asking: [
      ...read.flatMap(({ cell, asking }) => asking.map((one) => shown(one, cell))),
      ...skips.map(({ cell, asking }) => shown(asking, cell)),
      ...named.asking.map((one) => ({ asking: one, column: '', text: named.person.nameNative ?? '' })),
      ...happened.asking.map((one) => ({ asking: one, column: columnOf(one), text: textFor(one, cells) })),
    ],
  }
}

/** Whether a row goes without a cell that is not read, or not at all: asked once for a column. */
function unreadIn({ column }: CellReading): Asking {
  return { pattern: `unread:${column}`, kind: 'unread', choices: [LEAVE_OUT, SKIP_ROW] }
}

interface Named {
  person: Partial<Identity>
  isSkipped: boolean
  isNameless: boolean
  warnings: WarningReason[]
  asking: Asking[]
}

/** A case has a Latin name: where the row has none, the name stands as it is written, if somebody says so. */
function nameFor(person: Partial<Identity>, answers: Mapping['answers']): Named {
  const plain = { person, isSkipped: false, isNameless: false, warnings: [], asking: [] }
  if (person.nameLatin !== undefined) return plain
  if (!person.nameNative) return { ...plain, isNameless: true }
  const answer = answerTo(LATIN_NAME, answers)
  const isSkipped = answer === SKIP_ROW || answer === LEAVE_OUT
  const named = answer === 'as_native' ? { nameLatin: person.nameNative, ...person } : person
  return { ...plain, person: named, isSkipped, warnings: ['latin_name_missing'], asking: [LATIN_NAME] }
}

function columnOf({ kind, pattern }: Asking): string {
  return pattern.slice(kind.length + 1).replace(/:all$/, '')
}

function textFor(asking: Asking, cells: readonly CellReading[]): string {
  return cells.find(({ column }) => column === columnOf(asking))?.text ?? ''
}
