import { teamSql } from '@/lib/db/team'
import type { Mode } from '@/lib/domain/mode'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** One change of the mode: to what, why, by whom and when. */
export interface ModeChange {
  seq: number
  mode: Mode
  reason: string
  /** The alias; null for whoever runs the machine. */
  setBy: string | null
  setAt: Date
}

const MOST = 10

/** The last changes of the mode, the one in force first; none where nobody ever changed it, and for who may not. */
export async function listModes(viewer: Viewer): Promise<ModeChange[]> {
  if (!roleMay(viewer.role, 'mode.set')) return []
  return teamSql()<ModeChange[]>`
    SELECT m.seq, m.mode, m.reason, a.alias AS "setBy", m.set_at AS "setAt"
    FROM file.mode m LEFT JOIN file.account a ON a.id::text = m.set_by ORDER BY m.seq DESC LIMIT ${MOST}`
}
