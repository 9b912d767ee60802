import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Queryable } from '@/lib/db/connect'
import type { TableOf } from './manifest'
import { sumRows, type TableDigest } from './row-digest'
import { splitLines } from './split-lines'
import { nameTable } from './tables'

/** The rows of a table as COPY writes them, one a line, as they come; nothing of a line is kept. */
export async function* copyOut(sql: Queryable, table: TableOf): AsyncGenerator<Buffer> {
  const stream = await sql`COPY ${nameTable(sql, table)} TO STDOUT`.readable()
  for await (const chunk of stream) yield chunk
  // The driver stops reading its line where rows come faster than they go, and takes it up again when more are asked
  // for: after the last one nobody asks, and what ends the statement would never be read.
  stream._read(0)
}

/** The digest of a table as it stands. */
export async function digestTable(sql: Queryable, table: TableOf): Promise<TableDigest> {
  const [lines, sum] = [splitLines(), sumRows()]
  for await (const chunk of copyOut(sql, table)) lines.take(chunk).forEach(sum.add)
  return sum.read()
}

/** Puts rows into a table as they come: `write` for some of its lines, and `end`; both throw where they are refused. */
export async function copyIn(sql: Queryable, table: TableOf) {
  const stream = await sql`COPY ${nameTable(sql, table)} FROM STDIN`.writable()
  let failure: Error | null = null
  stream.on('error', (error: Error) => (failure ??= error))
  const refuse = () => {
    if (failure) throw failure
  }
  return {
    write: async (lines: Uint8Array) => {
      refuse()
      if (!stream.write(lines) && failure === null) await waitUntilTaken(stream)
      refuse()
    },
    end: async () => {
      refuse()
      stream.end()
      // Where the server refuses the last rows, the stream never says that it has finished: the next statement does.
      await new Promise((resolve) => setImmediate(resolve))
      await sql`SELECT 1`
      refuse()
    },
  }
}

/** Waits until more can be written, or nothing ever will, and listens no longer than that. */
async function waitUntilTaken(stream: Writable): Promise<void> {
  const waiting = new AbortController()
  const options = { signal: waiting.signal }
  await Promise.race([once(stream, 'drain', options), once(stream, 'close', options)]).finally(() => waiting.abort())
}
