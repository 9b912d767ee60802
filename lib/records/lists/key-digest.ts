import type { RowReading } from '@/lib/domain/lists/list-reading'
import { digestOf, type Keys } from '../keys'

/**
 * For each row, in order, the keyed digest by which its person is known again in a newer version of the list: of the
 * list's own key or, where it has none, of all that the row says, with a number for rows that say the same.
 */
export function digestKeys(keys: Keys, list: string, rows: readonly RowReading[]): string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const happened = row.events.map(({ slot, type, date, endDate, prisonId }) => [slot, type, date, endDate, prisonId])
    const said = row.key ?? [row.person, happened]
    const digest = digestOf(keys, ['list_key', list, said])
    const times = (seen.get(digest) ?? 0) + 1
    seen.set(digest, times)
    return times === 1 ? digest : digestOf(keys, ['list_key', list, said, times])
  })
}
