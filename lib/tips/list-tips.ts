import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TeamTipLine } from '@/lib/domain/tips/team-tip'
import { openTipText, tipPlaces } from './sealed-tip'

const MOST = 200
const BEGINNING = 160

interface Row extends Omit<TeamTipLine, 'beginning'> {
  content: Buffer
}

/** What was told, what waits first and then the newest first; none for who may not read it. */
export async function listTips(viewer: Viewer): Promise<TeamTipLine[]> {
  if (!roleMay(viewer.role, 'tip.handle')) return []
  const rows = await teamSql()<Row[]>`
    SELECT t.id, t.purpose, t.locale, t.about, t.content, t.received_on::text AS "receivedOn",
      t.done_at IS NOT NULL AS "isDone",
      (SELECT count(*) FROM file.tip_picture p WHERE p.tip_id = t.id) AS pictures,
      NOT coalesce((SELECT m.by_team FROM file.tip_message m WHERE m.tip_id = t.id ORDER BY m.place DESC LIMIT 1), true)
        AS "waitsForAnswer"
    FROM file.tip t ORDER BY t.done_at IS NOT NULL, t.heard_at DESC, t.id LIMIT ${MOST}`
  const keys = readFieldKeys()
  return rows.map(({ content, ...row }) => {
    const text = openTipText(keys, tipPlaces.content(row.id), content).replace(/\s+/g, ' ')
    return { ...row, beginning: text.length > BEGINNING ? `${text.slice(0, BEGINNING).replace(/ \S*$/, '')}…` : text }
  })
}
