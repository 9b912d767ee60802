import type { Day } from '@/lib/domain/dates/day'
import type { KnownNames } from '@/lib/domain/lists/known-names'
import type { ListReading } from '@/lib/domain/lists/list-reading'
import type { Mapping } from '@/lib/domain/lists/mapping'
import { readList } from '@/lib/domain/lists/read-list'
import type { ForeignFault } from '@/lib/files/foreign/foreign-fault'
import { readForeignTable } from '@/lib/files/foreign/read-foreign-table'
import type { ListFile } from '@/lib/team/find-list-file'

/** The whole list as it is read so far, or why its file cannot be. */
export type QuestionsPage = { ok: true; reading: ListReading } | { ok: false; fault: ForeignFault }

/** Reads a list by its mapping; `on` is the clock's civil day. */
export async function readQuestionsPage(
  { bytes }: ListFile, mapping: Mapping, known: KnownNames, on: Day,
): Promise<QuestionsPage> {
  const read = await readForeignTable(bytes, mapping.table)
  return read.ok ? { ok: true, reading: readList(read.table, mapping, known, on) } : read
}
