import { z } from 'zod'
import { teamSql } from '@/lib/db/team'
import { differenceOf, type FieldChange } from '@/lib/domain/history/difference'
import { versionNumber } from '@/lib/domain/history/version-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readVersionPairs } from './history/read-versions'
import { visibleTo } from './visible-to'

const wantedVersions = z.tuple([z.uuid(), versionNumber, versionNumber])

/**
 * What a later version of an event changed of an earlier one, field by field. Null where either is not there, and for
 * who may not see the event.
 */
export async function compareVersions(
  viewer: Viewer, eventId: string, from: number, to: number,
): Promise<FieldChange[] | null> {
  const isNamed = wantedVersions.safeParse([eventId, from, to]).success
  if (!roleMay(viewer.role, 'case.read') || !isNamed) return null
  const sql = teamSql()
  const [seen] = await sql`
    SELECT FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.id = ${eventId} AND ${visibleTo(sql, viewer)}`
  if (!seen) return null
  const pairs = await readVersionPairs(sql, [...new Set([from, to])].map((version) => ({ eventId, version })))
  const contentOf = (version: number) => pairs.find((pair) => pair.version.version === version)?.version.content
  const [old, fresh] = [contentOf(from), contentOf(to)]
  return old && fresh ? differenceOf(old, fresh) : null
}
