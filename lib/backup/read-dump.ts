import type { z } from 'zod'
import { BackupFault } from './backup-fault'
import { END_OF_ROWS } from './dump-database'
import { type Manifest, manifestSchema, totalsSchema } from './manifest'
import { sumRows, type TableDigest } from './row-digest'
import { splitLines } from './split-lines'

/** What a dump says, in its order; `rows` are whole lines with their line feeds, of the table of that index. */
export type DumpPart =
  | { kind: 'manifest'; manifest: Manifest }
  | { kind: 'rows'; index: number; lines: Buffer }
  | { kind: 'table_ends'; index: number }
  | { kind: 'end'; digests: TableDigest[] }

const END = Buffer.from(END_OF_ROWS)
const LINE_FEED = Buffer.from('\n')

/** Reads what dumpDatabase wrote and checks its digests; throws a {@link BackupFault} where it says anything else. */
export async function* readDump(chunks: AsyncIterable<Buffer>): AsyncGenerator<DumpPart> {
  const split = splitLines()
  let [manifest, sum]: [Manifest | null, ReturnType<typeof sumRows>] = [null, sumRows()]
  const digests: TableDigest[] = []
  let isOver = false
  for await (const chunk of chunks) {
    let rows: Buffer[] = []
    for (const line of split.take(chunk)) {
      if (isOver) throw damaged()
      if (manifest === null) {
        manifest = parse(manifestSchema, line)
        yield { kind: 'manifest', manifest }
      } else if (digests.length === manifest.tables.length) {
        compare(parse(totalsSchema, line).tables, digests)
        isOver = true
        yield { kind: 'end', digests }
      } else if (line.equals(END)) {
        if (rows.length > 0) yield { kind: 'rows', index: digests.length, lines: Buffer.concat(rows) }
        yield { kind: 'table_ends', index: digests.length }
        digests.push(sum.read())
        ;[rows, sum] = [[], sumRows()]
      } else {
        sum.add(line)
        rows.push(line, LINE_FEED)
      }
    }
    if (rows.length > 0) yield { kind: 'rows', index: digests.length, lines: Buffer.concat(rows) }
  }
  if (!isOver || !split.isEmpty()) throw damaged()
}

function compare(said: readonly TableDigest[], found: readonly TableDigest[]): void {
  const differs = found.some(({ rows, digest }, index) => said[index]?.rows !== rows || said[index]?.digest !== digest)
  if (said.length !== found.length || differs) throw damaged()
}

function parse<Schema extends z.ZodType>(schema: Schema, line: Buffer): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(line.toString('utf8')))
  } catch {
    throw damaged()
  }
}

function damaged(): BackupFault {
  return new BackupFault('damaged', 'What this backup holds is not what Vigil writes.')
}
