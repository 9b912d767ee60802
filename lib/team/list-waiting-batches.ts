import { teamSql } from '@/lib/db/team'
import type { EventType } from '@/lib/domain/events/event-types'
import { questionBefore } from '@/lib/domain/permissions/care'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Audience } from '@/lib/domain/vocabulary'

/** An import of which events are still as it brought them; `pass` of those that wait would be verified at once. */
export interface WaitingBatch {
  id: string
  /** The instant of the import. */
  at: Date
  /** The alias of the importer, or the name of a program. */
  actor: string
  isOwn: boolean
  waiting: number
  pass: number
  cases: number
}

interface BatchRow extends Omit<WaitingBatch, 'waiting' | 'pass'> {
  kinds: { type: EventType; audience: Audience; isAuthor: boolean; count: number }[]
}

/** The imports that wait for somebody else, the oldest first; none for who does not verify. */
export async function listWaitingBatches(viewer: Viewer): Promise<WaitingBatch[]> {
  if (!roleMay(viewer.role, 'event.verify')) return []
  const rows = await teamSql()<BatchRow[]>`
    WITH waiting AS (
      SELECT v.batch_id, e.case_id, e.type, v.audience, v.author = ${viewer.accountId} AS is_author
      FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
      WHERE v.batch_id IS NOT NULL AND v.claim_status = 'proposed')
    SELECT b.id, b.created_at AS at, b.actor = ${viewer.accountId} AS "isOwn",
      coalesce((SELECT alias FROM file.account WHERE id::text = b.actor), b.actor) AS actor,
      (SELECT count(DISTINCT w.case_id)::int FROM waiting w WHERE w.batch_id = b.id) AS cases,
      (SELECT jsonb_agg(jsonb_build_object(
          'type', k.type, 'audience', k.audience, 'isAuthor', k.is_author, 'count', k.n))
        FROM (SELECT w.type, w.audience, w.is_author, count(*) AS n FROM waiting w WHERE w.batch_id = b.id
          GROUP BY w.type, w.audience, w.is_author) k) AS kinds
    FROM file.import_batch b WHERE b.id IN (SELECT w.batch_id FROM waiting w) ORDER BY b.created_at, b.id`
  return rows.map(({ kinds, ...batch }) => {
    const passing = kinds.filter(({ type, audience, isAuthor }) =>
      audience !== 'restricted' && !isAuthor && questionBefore({ type, details: {} }, audience) === null)
    return { ...batch, waiting: sumOf(kinds), pass: sumOf(passing) }
  })
}

function sumOf(kinds: readonly { count: number }[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0)
}
