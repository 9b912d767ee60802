import { parse } from 'csv-parse/sync'
import { openSql } from '@/lib/db/open'
import type { Edition } from '@/lib/domain/editions/edition'
import type { CaseChange, ChangeCounts } from '@/lib/domain/editions/edition-change'
import { EDITION_TABLES, PASSING_COLUMNS } from '@/lib/domain/editions/edition-files'

interface ChangeRow {
  place: number
  before: string | null
  now: string
  eventsBefore: string | null
  eventsNow: string | null
}

const differs = () => openSql()`
  (o.subject IS NULL OR o.stable <> n.stable OR oe.stable IS DISTINCT FROM ne.stable)`
/** Line by line, by an index: of an edition that was just made Postgres guesses too little for anything else. */
const together = (older: string, newer: string) => openSql()`
  open.edition_part n
  LEFT JOIN LATERAL (${linesOf(older, 'cases.csv')}) o ON true
  LEFT JOIN LATERAL (${linesOf(newer, 'events.csv')}) ne ON true
  LEFT JOIN LATERAL (${linesOf(older, 'events.csv')}) oe ON o.subject IS NOT NULL
  WHERE n.number = ${newer} AND n.file = 'cases.csv'`
const linesOf = (number: string, file: string) => openSql()`
  SELECT l.subject, l.stable, l.body FROM open.edition_part l
  WHERE l.number = ${number} AND l.file = ${file} AND l.subject = n.subject LIMIT 1`

/** Counts what changed between two editions; the older one may be gone, but not taken back whole. */
export async function countChanges(older: Edition, newer: Edition): Promise<ChangeCounts> {
  const [row] = await openSql()<{ common: number; added: number; differing: number }[]>`
    SELECT count(o.subject) AS common, count(*) FILTER (WHERE o.subject IS NULL) AS added,
      count(*) FILTER (WHERE ${differs()}) AS differing
    FROM ${together(older.number, newer.number)}`
  const { common = 0, added = 0, differing = 0 } = row ?? {}
  return { added, left: older.facts.cases - common, changed: differing - added }
}

/** The cases that changed, so many after a place, in the order of their slugs; `next` is null at the end. */
export async function listChanges(
  older: Edition, newer: Edition, after: number, limit: number,
): Promise<{ changes: CaseChange[]; next: number | null }> {
  const rows = await openSql()<ChangeRow[]>`
    SELECT n.place, o.body AS before, n.body AS now, oe.body AS "eventsBefore", ne.body AS "eventsNow"
    FROM ${together(older.number, newer.number)} AND n.place > ${after} AND ${differs()}
    ORDER BY n.place LIMIT ${limit}`
  const last = rows.at(-1)
  return { changes: rows.map(toChange), next: rows.length < limit || !last ? null : last.place }
}

type Cells = Record<string, string>

function readCells(columns: readonly string[], body: string | null): Cells[] {
  return parse(body ?? '', { columns: [...columns] })
}

function toChange({ before, now, eventsBefore, eventsNow }: ChangeRow): CaseChange {
  const [cells = {}] = readCells(EDITION_TABLES.cases, now)
  const [old] = readCells(EDITION_TABLES.cases, before)
  const lasting = EDITION_TABLES.cases.filter((column) => !PASSING_COLUMNS.includes(column))
  const changed = old === undefined ? [] : lasting.filter((column) => old[column] !== cells[column])
  return {
    id: cells.id ?? '', slug: cells.slug ?? '', isAdded: old === undefined,
    name: { latin: cells.name ?? '', native: cells.name_native || null },
    fields: changed.map((column) => ({ column, now: cells[column] ?? '' })),
    events: old === undefined ? { added: 0, changed: 0, left: 0 } : countEvents(eventsBefore, eventsNow),
  }
}

function countEvents(before: string | null, now: string | null): CaseChange['events'] {
  const byId = (body: string | null) => new Map(
    readCells(EDITION_TABLES.events, body).map((cells) => [cells.id, JSON.stringify(cells)]),
  )
  const [old, fresh] = [byId(before), byId(now)]
  const common = [...fresh].filter(([id]) => old.has(id))
  return {
    added: fresh.size - common.length,
    changed: common.filter(([id, text]) => old.get(id) !== text).length,
    left: old.size - common.length,
  }
}
