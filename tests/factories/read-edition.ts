import { openSql } from '@/lib/db/open'
import { readEditionFile } from '@/lib/open/editions/read-edition-file'

/** A file of an edition, whole. */
export async function readWholeFile(number: string, name: string, asOf = '2021-04-05'): Promise<string> {
  const pieces = []
  for await (const piece of readEditionFile(openSql(), number, name, asOf)) pieces.push(piece)
  return pieces.join('')
}
