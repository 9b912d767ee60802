import { z } from 'zod'
import { MISSING_ITEMS } from './contract/case-page'
import { LEVELS } from './vocabulary'

/** The queues of the board, in the order of the digits that open them. */
export const QUEUES = ['urgent', 'mine', 'review', 'missing', 'overdue'] as const
/** Those of who acts on what fires, in the order of the digits after them. */
export const TASK_QUEUES = ['act', 'taken', 'unattended', 'snoozed', 'followups'] as const
export type Queue = (typeof QUEUES)[number] | (typeof TASK_QUEUES)[number]

/** How many rows a board shows at first, and by how many it grows. */
export const BOARD_STEP = 50
/** How many it shows at most. */
export const MOST_ROWS = 500

/** What the address of a board says; a view is an address, so saving one is keeping its address. */
export const boardFilterSchema = z.strictObject({
  queue: z.enum([...QUEUES, ...TASK_QUEUES]).default('urgent'),
  level: z.enum(LEVELS).exclude(['none']).nullable().default(null),
  /** Whose cases: of anybody, of the viewer's own, or with nobody. */
  whose: z.enum(['mine', 'nobody']).nullable().default(null),
  sex: z.enum(['female', 'male', 'other']).nullable().default(null),
  prison: z.string().max(100).regex(/^[\p{L}\p{N}._~-]+$/u).nullable().default(null),
  lacks: z.enum(MISSING_ITEMS).nullable().default(null),
  /** Cases with a reason of this rule. */
  rule: z.string().regex(/^U\d\d$/).nullable().default(null),
  show: z.coerce.number().int().min(1).max(MOST_ROWS).default(BOARD_STEP),
})
export type BoardFilter = z.output<typeof boardFilterSchema>

/** A board without a filter: the urgent queue. */
export const WHOLE_BOARD: BoardFilter = boardFilterSchema.parse({})

type Given = Readonly<Record<string, string | string[] | undefined>>

/** How many rows a list shows that is to show more; null where it does not go on, because all are there or too many. */
export function nextShow(shown: number, show: number): number | null {
  return shown < show || show >= MOST_ROWS ? null : Math.min(show + BOARD_STEP, MOST_ROWS)
}

/** The filter that an address asks for; what is malformed or unknown in it narrows nothing. */
export function readBoardFilter(given: Given): BoardFilter {
  const said = Object.entries(boardFilterSchema.shape).flatMap(([name, schema]) => {
    const value = given[name]
    return typeof value === 'string' && schema.safeParse(value).success ? [[name, value]] : []
  })
  return boardFilterSchema.parse(Object.fromEntries(said))
}

/** A filter as the parameters of an address, without what needs not be said. */
export function toParameters(filter: BoardFilter): Record<string, string> {
  const said = Object.entries(filter).filter(([name, value]) => {
    return value !== null && String(value) !== String(Object.entries(WHOLE_BOARD).find(([key]) => key === name)?.[1])
  })
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]))
}
