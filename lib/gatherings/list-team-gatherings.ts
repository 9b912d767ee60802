import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import type { TeamGathering } from '@/lib/domain/gatherings/team-gathering'
import { linesBefore, TEAM_PAGE } from '@/lib/domain/listed'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { openGathering } from './sealed-gathering'

/**
 * A page of the gatherings as the workspace sees them, 1 the first: those that wait, then the latest to begin; `id`
 * narrows to one. None for who may not decide on them.
 */
export async function listTeamGatherings(viewer: Viewer, id: string | null = null, page = 1): Promise<TeamGathering[]> {
  if (!roleMay(viewer.role, 'gathering.decide')) return []
  const rows = await teamSql()<(Omit<TeamGathering, 'content'> & { content: Buffer })[]>`
    SELECT id, slug, version, state, content, note, email IS NOT NULL AS "wantsAnswer", received_at AS "receivedAt",
      starts_at AS "startsAt"
    FROM file.gathering WHERE ${id}::text IS NULL OR id::text = ${id}
    ORDER BY state = 'waiting' DESC, starts_at DESC, id
    LIMIT ${TEAM_PAGE} OFFSET ${linesBefore(page, TEAM_PAGE)}`
  const keys = readFieldKeys()
  return rows.map((row) => ({ ...row, content: openGathering(keys, row.id, row.content) }))
}
