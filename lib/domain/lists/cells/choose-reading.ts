import type { AskReason, Reading } from '../../dates/typed/typed-reading'
import { LEAVE_OUT } from '../list-reading'
import { answerTo } from './answer-to'
import { isAtFault, leftOut, waits, type Asking, type CellContext, type CellRead } from './cell-read'
import { LATEST, waysApart, type DateWay } from './date-ways'

/**
 * The one reading of a date that the answers leave, each way apart asked once for the column; a text that none of them
 * fits says nothing.
 */
export function chooseReading(
  readings: readonly Reading[],
  reason: AskReason,
  context: CellContext,
  take: (reading: Reading, asking: readonly Asking[]) => CellRead,
): CellRead {
  const ways = waysApart(readings, reason)
  const asking = ways.map((way) => askFor(way, context))
  const answers = asking.map((one) => answerTo(one, context.answers))
  if (answers.includes(LEAVE_OUT)) return leftOut(asking)
  const open = asking.find((_one, at) => answers[at] === null)
  if (open) return waits(open.pattern, asking)
  const left = ways.reduce((rest, way, at) => keep(rest, way, answers[at] ?? '', context), readings)
  const [one, other] = left
  return one && !other ? take(one, asking) : isAtFault('not_a_date', asking)
}

function askFor({ kind, choices }: DateWay, { column }: CellContext): Asking {
  return { pattern: `${kind}:${column.column}`, kind, choices }
}

function keep(readings: readonly Reading[], way: DateWay, answer: string, { today }: CellContext): readonly Reading[] {
  if (way.kind !== 'year' || answer !== LATEST) return readings.filter((reading) => way.of(reading) === answer)
  const past = readings.filter(({ date }) => date.earliest !== null && date.earliest <= today)
  const latest = Math.max(...past.map(({ date }) => date.earliest ?? today))
  return past.filter(({ date }) => date.earliest === latest)
}
