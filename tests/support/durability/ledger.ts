import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** What clients write. */
export const WRITES = [
  'event', 'edit', 'verification', 'signature', 'letter', 'tip', 'subscription', 'confirmation',
] as const
export type Write = (typeof WRITES)[number]

/** Something that was acknowledged: what, the mark that it alone bears, and how many faults there had been. */
export interface Entry {
  what: Write
  mark: string
  faults: number
}

/** What clients were told is saved, kept outside of all that can break, and what they tried. */
export interface Ledger {
  /** Notes in memory what is about to be sent. */
  attempt: (what: Write, mark: string) => void
  /** Puts what was acknowledged on the disk before anything else happens. */
  note: (what: Write, mark: string) => void
  /** How much of something was acknowledged by now. */
  count: (what: Write) => number
  /** Counts a fault, so that what is missing can be found again. */
  countFault: () => void
  attempted: Readonly<Record<Write, ReadonlySet<string>>>
  /** All that is on the disk. */
  read: () => Entry[]
  close: () => void
}

/** Opens a ledger in a new file. */
export function openLedger(file: string): Ledger {
  const handle = openSync(file, 'ax')
  const sets = WRITES.map((what) => [what, new Set<string>()] as const)
  const attempted = Object.fromEntries(sets) as Record<Write, Set<string>>
  const acknowledged = new Map<Write, number>()
  let faults = 0
  return {
    attempt: (what, mark) => void attempted[what].add(mark),
    note: (what, mark) => {
      const entry: Entry = { what, mark, faults }
      writeSync(handle, `${JSON.stringify(entry)}\n`)
      fdatasyncSync(handle)
      acknowledged.set(what, (acknowledged.get(what) ?? 0) + 1)
    },
    count: (what) => acknowledged.get(what) ?? 0,
    countFault: () => (faults += 1),
    attempted,
    read: () => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line): Entry => JSON.parse(line)),
    close: () => closeSync(handle),
  }
}
