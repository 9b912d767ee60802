import type { Queryable } from '@/lib/db/connect'
import { copyOut } from './copy-rows'
import type { Manifest } from './manifest'
import { sumRows, type TableDigest } from './row-digest'
import { splitLines } from './split-lines'
import { findTables, fixFormats, readSequences } from './tables'

/** What ends the rows of a table, as in a file of psql: COPY never writes such a row. */
export const END_OF_ROWS = '\\.'

/** Is told of how many tables are done. */
export type OnTable = (done: number, total: number) => void

/**
 * What a database holds, as lines: what is in it, the rows of each table as COPY writes them, and the digest of each.
 * The transaction must be repeatable read, so that all of it is of one moment. Constant memory.
 */
export async function* dumpDatabase(
  transaction: Queryable,
  facts: { madeAt: string; keepUntil: string },
  onTable: OnTable = () => undefined,
): AsyncGenerator<Buffer> {
  await fixFormats(transaction)
  const manifest = await readManifest(transaction, facts)
  yield Buffer.from(`${JSON.stringify(manifest)}\n`)
  const digests: TableDigest[] = []
  for (const table of manifest.tables) {
    onTable(digests.length, manifest.tables.length)
    const [lines, sum] = [splitLines(), sumRows()]
    for await (const chunk of copyOut(transaction, table)) {
      lines.take(chunk).forEach(sum.add)
      yield chunk
    }
    yield Buffer.from(`${END_OF_ROWS}\n`)
    digests.push(sum.read())
  }
  onTable(digests.length, digests.length)
  yield Buffer.from(`${JSON.stringify({ tables: digests })}\n`)
}

async function readManifest(sql: Queryable, facts: { madeAt: string; keepUntil: string }): Promise<Manifest> {
  const schema = await sql<{ name: string; checksum: string }[]>`
    SELECT migration_name AS name, checksum FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`
  const [last] = await sql<{ entries: number; head: string }[]>`
    SELECT seq AS entries, encode(hash, 'hex') AS head FROM file.audit ORDER BY seq DESC LIMIT 1`
  const [server] = await sql<{ version: string }[]>`SELECT current_setting('server_version') AS version`
  return {
    ...facts,
    server: server?.version ?? '',
    schema: [...schema],
    tables: await findTables(sql),
    sequences: await readSequences(sql),
    audit: last ? { ...last } : { entries: 0, head: '00'.repeat(32) },
  }
}
