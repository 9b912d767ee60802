import { openSql } from '@/lib/db/open'
import type { Edition, EditionFile } from '@/lib/domain/editions/edition'
import { readEditionFile } from './read-edition-file'

/**
 * A file of an issued edition in pieces. Throws an Error at its end where it is not as long as what was signed: a case
 * of it went while it was read, and a file that lacks its lines must not pass for the whole.
 */
export async function* readIssuedFile({ number, asOf }: Edition, { name, bytes }: EditionFile): AsyncGenerator<string> {
  let sent = 0
  for await (const piece of readEditionFile(openSql(), number, name, asOf)) {
    sent += Buffer.byteLength(piece)
    yield piece
  }
  if (sent !== bytes) throw new Error(`edition ${number} went while ${name} was read`)
}
