import type { Sql } from '@/lib/db/connect'
import { differenceOf } from '@/lib/domain/history/difference'
import { readVersionPairs } from '@/lib/team/history/read-versions'
import type { Acknowledged } from './edit-together'

/**
 * What the history says that edits of some events changed, in the words of a ledger: an edit that changed another field
 * than the one typed in, or several, is in no ledger.
 */
export async function readWrittenEdits(sql: Sql, eventIds: readonly string[]): Promise<Acknowledged[]> {
  const edits = await sql<{ eventId: string; version: number }[]>`
    SELECT event_id AS "eventId", version FROM file.event_version
    WHERE event_id = ANY (${[...eventIds]}::uuid[]) AND change = 'edit'`
  const pairs = await readVersionPairs(sql, edits)
  return pairs.map(({ version: { eventId, content }, before }) => {
    const changes = differenceOf(before?.content ?? null, content)
    const fields = changes.map(({ field }) => field.replace(/^details\./, 'detail.'))
    return { eventId, field: fields.join(' and '), text: changes.map((change) => String(change.new)).join(' and ') }
  })
}

/** Acknowledged or written edits in an order of their own, so that two lists of them can be compared. */
export function inOrder(edits: readonly Acknowledged[]): string[] {
  return edits.map(({ eventId, field, text }) => `${eventId} ${field}: ${text}`).sort()
}
