import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import type { KnownCountry, KnownPrison } from '@/lib/domain/lists/known-names'
import { readList } from '@/lib/domain/lists/read-list'
import { readForeignTable } from '@/lib/files/foreign/read-foreign-table'
import type { ReadRows } from './prepare-list'

/**
 * How the file of a list is read on a civil day: as a table, and by its mapping, with the prisons on record and the
 * names that countries have. What cannot be taken as a table is null.
 */
export function readStoredList(countries: readonly KnownCountry[], on: Day): ReadRows {
  return async (db, bytes, mapping) => {
    const read = await readForeignTable(bytes, mapping.table)
    if (!read.ok) return null
    return readList(read.table, mapping, { prisons: await readKnownPrisons(db), countries }, on)
  }
}

/** Every prison on record, by all of its names. */
function readKnownPrisons(db: Statements): Promise<KnownPrison[]> {
  return db<KnownPrison>`
    SELECT id, name, to_jsonb(array_remove(ARRAY[name_native] || other_names, NULL)) AS aliases
    FROM file.prison ORDER BY id`
}
