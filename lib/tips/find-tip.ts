import { z } from 'zod'
import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TeamTip, TipMessage } from '@/lib/domain/tips/team-tip'
import { openTipText, tipPlaces } from './sealed-tip'

interface Row extends Omit<TeamTip, 'text' | 'messages' | 'caseName'> {
  content: Buffer
}

/** What somebody told, with all that was written since; null where there is no such thing for the viewer. */
export async function findTip(viewer: Viewer, id: unknown): Promise<Omit<TeamTip, 'caseName'> | null> {
  const asked = z.uuid().safeParse(id)
  if (!asked.success || !roleMay(viewer.role, 'tip.handle')) return null
  const [sql, keys] = [teamSql(), readFieldKeys()]
  const [row] = await sql<Row[]>`
    SELECT id, purpose, locale, about, content, received_on::text AS "receivedOn", done_at IS NOT NULL AS "isDone",
      reply_key IS NOT NULL AS "takesAnswers", pictures_left_out AS "picturesLeftOut", source_id AS "sourceId",
      (SELECT count(*) FROM file.tip_picture p WHERE p.tip_id = t.id) AS pictures
    FROM file.tip t WHERE id = ${asked.data}`
  if (!row) return null
  const messages = await sql<(Omit<TipMessage, 'text'> & { content: Buffer })[]>`
    SELECT id, by_team AS "byTeam", content, written_on::text AS "writtenOn" FROM file.tip_message
    WHERE tip_id = ${asked.data} ORDER BY place`
  const { content, ...tip } = row
  return {
    ...tip,
    text: openTipText(keys, tipPlaces.content(tip.id), content),
    messages: messages.map(({ content: sealed, ...message }) => ({
      ...message, text: openTipText(keys, tipPlaces.message(message.id), sealed),
    })),
  }
}

/** A picture of what somebody told, counted from 1, as WebP; null where there is none for the viewer. */
export async function findTipPicture(
  viewer: Viewer,
  id: unknown,
  number: unknown,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const asked = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(3) }).safeParse({ id, number })
  if (!asked.success || !roleMay(viewer.role, 'tip.handle')) return null
  const { id: tip, number: at } = asked.data
  const [row] = await teamSql()<{ webp: Buffer }[]>`
    SELECT webp FROM file.tip_picture WHERE tip_id = ${tip} AND number = ${at}`
  if (!row) return null
  return new Uint8Array(Buffer.from(openTipText(readFieldKeys(), tipPlaces.picture(tip, at), row.webp), 'base64'))
}
