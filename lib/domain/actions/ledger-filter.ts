import { z } from 'zod'
import { BOARD_STEP, boardFilterSchema } from '../board-filter'
import { PROCEDURE_IDS } from './procedures'

const words = z.string().trim().min(1).max(200).refine((text) => !text.includes('\0')).nullable().default(null)

/** What the address of the ledger says; all of it narrows, and null does not. */
export const ledgerFilterSchema = z.strictObject({
  /** What was done, or a part of it. */
  kind: words,
  procedure: z.enum(PROCEDURE_IDS).nullable().default(null),
  /** To whom, or a part of it; an office on record by any of its names. */
  addressee: words,
  /** Of an answer that has not come: still to come, or overdue; `none`: no day was set. */
  deadline: z.enum(['coming', 'passed', 'none']).nullable().default(null),
  outcome: z.enum(['answered', 'open']).nullable().default(null),
  /** Whose case: its address name, or a part of a name. */
  case: words,
  /** Where the person is on the day. */
  prison: boardFilterSchema.shape.prison,
  show: boardFilterSchema.shape.show,
})
export type LedgerFilter = z.output<typeof ledgerFilterSchema>

type Given = Readonly<Record<string, string | string[] | undefined>>

/** The filter that an address asks for; what is malformed or unknown in it narrows nothing. */
export function readLedgerFilter(given: Given): LedgerFilter {
  const said = Object.entries(ledgerFilterSchema.shape).flatMap(([name, schema]) => {
    const value = given[name]
    return typeof value === 'string' && schema.safeParse(value).success ? [[name, value]] : []
  })
  return ledgerFilterSchema.parse(Object.fromEntries(said))
}

/** A filter as the parameters of an address, without what needs not be said. */
export function ledgerParameters({ show, ...filter }: LedgerFilter): Record<string, string> {
  const said = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  return { ...Object.fromEntries(said), ...(show !== BOARD_STEP && { show: String(show) }) }
}
