import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Channel } from '@/lib/domain/updates/channel'

/** Where else the campaign is found, as visitors read it; none for who may not change that. */
export async function listTeamChannels(viewer: Viewer): Promise<Channel[]> {
  if (!roleMay(viewer.role, 'update.edit')) return []
  return teamSql()<Channel[]>`SELECT name, url FROM open.channel ORDER BY place`
}
