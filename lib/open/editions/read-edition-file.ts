import type { Queryable } from '@/lib/db/connect'
import { frameOf } from '@/lib/domain/editions/edition-files'

const AT_ONCE = 500

/**
 * A file of an edition in pieces, read as they are taken; nothing is held between two of them. `asOf` is the day of the
 * edition. Of an edition that goes while it is read, what went is missing: whoever sends it on counts the bytes.
 */
export async function* readEditionFile(
  sql: Queryable, number: string, file: string, asOf: string,
): AsyncGenerator<string> {
  const { head, between, tail } = frameOf(file, asOf)
  if (head !== '') yield head
  let last = 0
  for (;;) {
    const rows = await sql<{ place: number; body: string }[]>`
      SELECT place, body FROM open.edition_part WHERE number = ${number} AND file = ${file} AND place > ${last}
      ORDER BY place LIMIT ${AT_ONCE}`
    if (rows.length > 0) yield `${last === 0 ? '' : between}${rows.map(({ body }) => body).join(between)}`
    last = rows.at(-1)?.place ?? last
    if (rows.length < AT_ONCE) break
  }
  if (tail !== '') yield tail
}
