import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Queryable, Sql } from '@/lib/db/connect'
import { parseDay } from '@/lib/domain/dates/day'
import type { EditionFacts } from '@/lib/domain/editions/edition'
import { DATA_FILES } from '@/lib/domain/editions/edition-files'
import { readEditionFile } from '@/lib/open/editions/read-edition-file'
import { partsOfCase } from './case-parts'
import { copyParts } from './copy-parts'
import { writeParts } from './edition-part'
import { tellProgress } from './edition-progress'
import { listEditionCases, readEditionCases } from './read-edition-cases'
import { readReferenceParts } from './reference-parts'
import { type EditionTold, makeStaticParts } from './static-parts'

const CASES_AT_ONCE = 200
const MOST_PARTS_OF_A_CASE = 4

/** An edition that was asked for. */
export interface AskedEdition {
  number: string
  /** Days as `YYYY-MM-DD`. */
  asOf: string
  askedOn: string
  againOf: string | null
}

/**
 * Makes all files of an edition that was asked for, from one state of the record: the same data gives the same bytes.
 * `origin` is where the public site is reached. One transaction: of an edition that could not be made nothing is left,
 * and what another process makes is left to it. How far it is, is told beside it (tellProgress).
 */
export async function makeEdition(sql: Sql, asked: AskedEdition, origin: string): Promise<void> {
  const { number, asOf, againOf } = asked
  await sql.begin('ISOLATION LEVEL REPEATABLE READ', async (transaction) => {
    const [free] = await transaction`
      SELECT 1 FROM file.edition WHERE number = ${number} AND state = 'asked' AND facts IS NULL FOR UPDATE SKIP LOCKED`
    if (!free) return
    const tell = (done: number, total: number) => tellProgress(sql, number, done, total)
    await (againOf === null ? writeTables(transaction, number, asOf, tell) : copyParts(transaction, againOf, number))
    await completeEdition(transaction, asked, origin)
  })
}

/** Adds to the tables of an edition the files that are no tables, and says of all of them what is known (facts). */
export async function completeEdition(
  sql: Queryable, { number, asOf, askedOn, againOf }: AskedEdition, origin: string, isInvented?: true,
): Promise<EditionFacts> {
  const [held, audit] = [await countParts(sql, number), await readAuditHead(sql)]
  const counts = { ...held, audit, ...(isInvented && { isInvented }) }
  const told: EditionTold = { number, asOf, madeOn: askedOn, againOf, origin, ...counts }
  const texts = await makeStaticParts(told)
  await writeParts(sql, number, 1, texts)
  const files = []
  for (const name of [...DATA_FILES, ...texts.map(({ file }) => file)].sort()) {
    files.push({ name, ...(await digestFile(sql, number, name, asOf)) })
  }
  const facts = { ...counts, files }
  await sql`UPDATE file.edition SET facts = ${JSON.stringify(facts)}::text::jsonb WHERE number = ${number}`
  return facts
}

async function writeTables(
  sql: Queryable, number: string, asOf: string, tell: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const day = parseDay(asOf)
  if (day === null) throw new Error(`${asOf} is no day`)
  const ids = await listEditionCases(sql)
  const names = new Set<string>()
  for (let from = 0; from < ids.length; from += CASES_AT_ONCE) {
    await tell(from, ids.length)
    const cases = await readEditionCases(sql, ids.slice(from, from + CASES_AT_ONCE), day)
    const parts = cases.flatMap((one) => partsOfCase(one, asOf))
    await writeParts(sql, number, 1 + from * MOST_PARTS_OF_A_CASE, parts)
    // Of events nothing more is read, and there may be half a million of them.
    for (const part of parts) if (part.file === 'cases.csv') for (const name of part.names) names.add(name)
    await setImmediate()
  }
  await writeParts(sql, number, 1, await readReferenceParts(sql, [...names]))
}

async function countParts(sql: Queryable, number: string): Promise<Pick<EditionTold, 'cases' | 'events' | 'sources' | 'prisons'>> {
  const rows = await sql<{ file: string; lines: number }[]>`
    SELECT file, CASE WHEN file = 'events.csv' THEN coalesce(sum(cardinality(names)), 0) ELSE count(*) END AS lines
    FROM open.edition_part WHERE number = ${number} GROUP BY file`
  const linesOf = (file: string) => rows.find((row) => row.file === file)?.lines ?? 0
  return {
    cases: linesOf('cases.csv'), events: linesOf('events.csv'), sources: linesOf('sources.csv'),
    prisons: linesOf('prisons.csv'),
  }
}

async function readAuditHead(sql: Queryable): Promise<EditionTold['audit']> {
  const [row] = await sql<{ entries: number; head: string }[]>`
    SELECT seq AS entries, encode(hash, 'hex') AS head FROM file.audit ORDER BY audit.seq DESC LIMIT 1`
  return row ?? { entries: 0, head: '00'.repeat(32) }
}

async function digestFile(sql: Queryable, number: string, name: string, asOf: string) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of readEditionFile(sql, number, name, asOf)) {
    hash.update(piece)
    bytes += Buffer.byteLength(piece)
  }
  return { bytes, sha256: hash.digest('hex') }
}
