import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { streamText } from '@/app/api/stream-text'
import { packWorkbook } from '@/lib/open/export/pack-workbook'
import { closeExportSql, LONGEST_FILE_MS, readParts, readTexts } from '@/lib/open/export/read-parts'
import { writeRows, writeSheet } from '@/lib/open/export/sheet-xml'
import { takeTestDatabase } from '@/tests/factories/take-database'
import { waitUntil } from '@/tests/support/own-site'

// Node collects when it likes to: only what is left after it did is held.
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const { superuser } = takeTestDatabase()
afterAll(closeExportSql)

/** Ten parts: twice what can be under way, for what the driver and the stream hold of them. */
const MOST_HELD_MEGABYTES = 5

const KILOBYTE = 'x'.repeat(1000)

/** A file of so many lines of a thousand characters, made as files of cases are. */
const linesOf = (lines: number) => readTexts((sql) => sql`
  SELECT repeat('x', 1000) || E'\\n' AS line FROM generate_series(1, ${lines}::int)`)

const running = async () => {
  const [row] = await superuser<{ running: number }[]>`
    SELECT count(*)::int AS running FROM pg_stat_activity
    WHERE usename = 'vigil_open' AND datname = current_database() AND state <> 'idle'`
  return row?.running
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What the process holds and could not let go of, in MB. */
function heldMegabytes(): number {
  // Buffers are swept beside the program: those that one collection let go of are counted until the next begins.
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

test('a file of 100 MB is never held but for a few of its parts', async () => {
  const before = heldMegabytes()
  let [pieces, bytes, most] = [0, 0, 0]
  for await (const piece of streamText(linesOf(100_000))) {
    bytes += piece.length
    pieces += 1
    if (pieces % 20 === 0) { most = Math.max(most, heldMegabytes() - before) }
  }
  expect(bytes).toBe(100_000 * 1001)
  // Half a megabyte is a part: one as it came and joined to a piece, one that comes, one that waits to be sent.
  expect(most).toBeLessThan(MOST_HELD_MEGABYTES)
})

test('who reads slowly is given as long as a file may take: the time of a statement is no shorter', async () => {
  const settings: string[] = []
  const parts = readParts((sql) => sql<{ ms: string }[]>`
    SELECT setting AS ms FROM pg_settings WHERE name = 'statement_timeout'`)
  for await (const part of parts) settings.push(...part.map(({ ms }) => ms))
  expect(settings).toEqual([String(LONGEST_FILE_MS)])
})

test('whoever stops reading ends the statement', async () => {
  const reader = streamText(linesOf(1_000_000)).getReader()
  expect((await reader.read()).done).toBe(false)
  await waitUntil(async () => (await running()) === 1)
  await reader.cancel()
  await waitUntil(async () => (await running()) === 0)
})

test('a workbook asks for no more rows than are taken, and ends them when it is given up', async () => {
  const asked = { parts: 0, ended: false }
  async function* rows() {
    try {
      for (;;) {
        asked.parts += 1
        // Random, or it would pack to nothing.
        yield writeRows(Array.from({ length: 500 }, () => [Math.random(), `${Math.random()}${KILOBYTE}`]))
      }
    } finally {
      asked.ended = true
    }
  }
  const reader = streamText(packWorkbook({ cases: writeSheet(['a', 'b'], rows()) })).getReader()
  for (let pieces = 0; pieces < 20; pieces += 1) await reader.read()
  const soon = asked.parts
  // Until it rests, however slow the machine is.
  for (let last = -1; asked.parts !== last && asked.parts - soon < 20;) {
    last = asked.parts
    await pause(300)
  }
  expect(asked.parts - soon).toBeLessThan(20)
  await reader.cancel()
  await waitUntil(() => asked.ended)
})
