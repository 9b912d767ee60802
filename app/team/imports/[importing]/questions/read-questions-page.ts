import { setImmediate as breathe } from 'node:timers/promises'
import type { Day } from '@/lib/domain/dates/day'
import type { KnownNames } from '@/lib/domain/lists/known-names'
import type { Mapping } from '@/lib/domain/lists/mapping'
import { type ListSurvey, surveyList } from '@/lib/domain/lists/survey-list'
import type { ForeignFault } from '@/lib/files/foreign/foreign-fault'
import { readForeignTable } from '@/lib/files/foreign/read-foreign-table'
import type { ListFile } from '@/lib/team/find-list-file'

/** The list as it is read so far, or why its file cannot be. */
export type QuestionsPage = { ok: true; survey: ListSurvey } | { ok: false; fault: ForeignFault }

/** Reads a list by its mapping, a few rows at a time between other requests; `on` is the clock's civil day. */
export async function readQuestionsPage(
  { bytes }: ListFile, mapping: Mapping, known: KnownNames, on: Day,
): Promise<QuestionsPage> {
  const read = await readForeignTable(bytes, mapping.table)
  if (!read.ok) return read
  const reading = surveyList(read.table, mapping, known, on)
  for (;;) {
    const step = reading.next()
    if (step.done) return { ok: true, survey: step.value }
    await breathe()
  }
}
