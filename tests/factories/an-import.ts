import { dayOf } from '@/lib/domain/dates/day'
import type { Identity } from '@/lib/domain/identity/identity'
import type { ListStep } from '@/lib/domain/lists/list-import'
import type { ListedEvent, RowReading } from '@/lib/domain/lists/list-reading'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { askListStep } from '@/lib/records/lists/ask-list-step'
import { mapListImport } from '@/lib/records/lists/map-list-import'
import { runListStep } from '@/lib/records/lists/run-list-step'
import { startListImport } from '@/lib/records/lists/start-list-import'
import { teamSql } from '@/lib/db/team'

/** An invented row: who, and what happened to them, `[slot, date, details]` by the type of event. */
export function aRow(
  line: number,
  key: string | null,
  person: Partial<Identity>,
  events: readonly Partial<ListedEvent>[] = [],
): RowReading {
  return {
    line, key, cells: [], person, faults: [], warnings: [],
    events: events.map((event, at) => ({
      slot: `${event.type ?? 'arrest'}:${at}`, type: 'arrest', date: '2020-01-02', typed: null, calendar: 'gregorian',
      endDate: null, prisonId: null, details: {}, note: null, columns: ['Arrested'], ...event,
    })),
  }
}

/** A list of invented people, by its name; its source is as new as the list. */
export function mappingOf(name: string, title = 'An invented list') {
  return {
    name, columns: [{ column: 'Name', field: 'name_latin' as const }, { column: 'No', field: 'external_key' as const }],
    key: 'No', source: { kind: 'new' as const, title, reliability: 'C' as const },
  }
}

/** The day on which the tests of lists happen. */
export const ON = dayOf(2021, 4, 5)

const BYTES = new TextEncoder().encode('No,Name\n')

/** A list that somebody brought, with the rows that it is read as; answers how its steps are taken. */
export async function aList(viewer: Viewer, name: string, rows: readonly RowReading[], title?: string) {
  const { accountId, role } = viewer
  const alias = `invented-${accountId.slice(0, 8)}`
  await teamSql()`
    INSERT INTO file.account (id, alias, alias_key, password_hash, role)
    VALUES (${accountId}, ${alias}, ${alias}, '$argon2id$none', ${role}) ON CONFLICT DO NOTHING`
  const started = await startListImport(viewer, { fileName: 'list.csv' }, BYTES)
  if (!started.ok) throw new Error(started.reason)
  const { importId } = started.value
  await mapListImport(viewer, { importId, mapping: mappingOf(name, title) })
  const read = async () => ({ columns: ['No', 'Name'], rows, questions: [], faults: [] })
  const take = async (step: ListStep) => {
    const asked = await askListStep(viewer, { importId, step })
    if (!asked.ok) return asked.reason
    return runListStep(teamSql(), { importId, step, accountId: viewer.accountId }, ON, read)
  }
  return { importId, read, take }
}
