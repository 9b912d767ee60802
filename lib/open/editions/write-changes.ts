import type { Edition } from '@/lib/domain/editions/edition'
import type { CaseChange } from '@/lib/domain/editions/edition-change'
import { csvLines } from '@/lib/files/csv-lines'
import { countChanges, listChanges } from './compare-editions'

const AT_ONCE = 500
const COLUMNS = ['case_id', 'case_slug', 'change', 'file', 'what', 'now'] as const
type Row = Record<(typeof COLUMNS)[number], string | number>

/**
 * What changed from one edition to a later one, as CSV: a row for each case that was added, for each column and each
 * kind of event that changed, and at the end one that counts who is no longer in it.
 */
export async function* writeChanges(older: Edition, newer: Edition): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\n`
  for (let after: number | null = 0; after !== null;) {
    const part: Awaited<ReturnType<typeof listChanges>> = await listChanges(older, newer, after, AT_ONCE)
    yield writeRows(part.changes.flatMap(rowsOf))
    after = part.next
  }
  const { left } = await countChanges(older, newer)
  yield writeRows([{ case_id: '', case_slug: '', change: 'left', file: 'cases.csv', what: 'people', now: left }])
}

function writeRows(rows: readonly Row[]): string {
  const [, ...lines] = csvLines(rows)
  return lines.join('')
}

function rowsOf({ id, slug, isAdded, fields, events }: CaseChange): Row[] {
  const of = { case_id: id, case_slug: slug }
  if (isAdded) return [{ ...of, change: 'added', file: 'cases.csv', what: '', now: '' }]
  const counted = Object.entries(events).filter(([, count]) => count > 0)
  return [
    ...fields.map(({ column, now }) => ({ ...of, change: 'changed', file: 'cases.csv', what: column, now })),
    ...counted.map(([what, count]) => ({ ...of, change: 'changed', file: 'events.csv', what, now: count })),
  ]
}
