import { createHash } from 'node:crypto'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import type { KnownCountry } from '@/lib/domain/lists/known-names'
import type { ListCounts } from '@/lib/domain/lists/list-import'
import type { ListFault, ListReading, Question } from '@/lib/domain/lists/list-reading'
import type { Mapping } from '@/lib/domain/lists/mapping'
import type { Hear } from './commit-list'
import { decideByAnswers } from './decide-by-answers'
import type { ListFailure } from './list-step-state'
import type { ReadRows } from './prepare-list'
import { readStoredList } from './read-stored-list'
import { runListStep } from './run-list-step'
import { readStaged } from './stage-people'

/** What an import of a list from the command line is asked to do. */
export interface ListOrder {
  fileName: string
  bytes: Uint8Array
  mapping: Mapping
  /** Who people are, by `person:KEY` (the list's own key, or the line): see decide-by-answers.ts. */
  answers: Readonly<Record<string, string>>
  countries: readonly KnownCountry[]
  dryRun: boolean
  actor: string
  on: Day
  onProgress?: Hear
}

/** Somebody of whom it must be said who they are. */
export interface UndecidedPerson {
  answer: string
  line: number
  name: string
  candidates: { slug: string; name: string; by: string }[]
}

export type ListImported =
  | { ok: true; changed: boolean; counts: ListCounts; faultyLines: number[] }
  | { ok: false; reason: ListFailure; questions: Question[]; faults: ListFault[]; undecided: UndecidedPerson[] }

/**
 * Reads a list, lays it beside the record and brings it in, by the same steps as the workspace; a dry run ends before
 * anything of the record changes. What is still asked, and who is not decided, is answered and nothing is written.
 */
export async function importList(sql: Sql, order: ListOrder): Promise<ListImported> {
  const importId = await open(sql, order)
  try {
    return await importOpened(sql, order, importId)
  } finally {
    await sql`DELETE FROM file.list_import WHERE id = ${importId} AND state <> 'committed'`
  }
}

async function importOpened(sql: Sql, order: ListOrder, importId: string): Promise<ListImported> {
  const { actor: accountId, on, countries, onProgress, answers } = order
  let reading: ListReading | null = null
  const stored = readStoredList(countries, on)
  const read: ReadRows = async (...given) => (reading = await stored(...given))
  const take = (step: 'prepare' | 'commit') => runListStep(sql, { importId, step, accountId }, on, read, onProgress)
  const refuse = (reason: ListFailure, undecided: UndecidedPerson[] = []): ListImported => ({
    ok: false, reason, undecided, questions: (reading?.questions ?? []).filter(({ answer }) => answer === null),
    faults: [...(reading?.faults ?? [])],
  })
  const unread = await take('prepare')
  if (unread !== null) return refuse(unread)
  const undecided = await sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    await decideByAnswers(db, importId, answers)
    return (await readStaged(db, importId)).filter(({ outcome }) => outcome === 'undecided')
  })
  if (undecided.length > 0) {
    return refuse('undecided', undecided.map(({ place, content: { row, name, candidates } }) => ({
      answer: `person:${row.key ?? place}`, line: place, name,
      candidates: candidates.map(({ slug, nameLatin, by }) => ({ slug, name: nameLatin, by })),
    })))
  }
  if (!order.dryRun) {
    await sql`UPDATE file.list_import SET state = 'committing' WHERE id = ${importId}`
    const failure = await take('commit')
    if (failure !== null) return refuse(failure)
  }
  const [row] = await sql<{ counts: ListCounts; changed: boolean; faultyLines: number[] | null }[]>`
    SELECT i.counts, i.batch_id IS NOT NULL AS changed,
      (SELECT jsonb_agg(p.place ORDER BY p.place) FROM file.list_import_person p
        WHERE p.import_id = i.id AND p.outcome = 'faulty') AS "faultyLines"
    FROM file.list_import i WHERE i.id = ${importId}`
  if (!row) throw new Error('the list is there until this ends')
  return { ok: true, changed: row.changed, counts: row.counts, faultyLines: row.faultyLines ?? [] }
}

async function open(sql: Sql, { actor, fileName, bytes, mapping }: ListOrder): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const [row] = await sql<{ id: string }[]>`
    INSERT INTO file.list_import (author, state, file_name, file, digest, mapping)
    VALUES (${actor}, 'preparing', ${fileName.slice(-255)}, ${Buffer.from(bytes)}, ${digest},
      ${JSON.stringify(mapping)}::text::jsonb)
    RETURNING id::text`
  if (!row) throw new Error('the list was given no number')
  return row.id
}
