import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { type Channel, channelsOfLines, channelsSchema, linesOfChannels } from '@/lib/domain/updates/channel'
import { inTransaction } from '@/lib/records/in-transaction'
import { digestOf, readKeys } from '@/lib/records/keys'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'

/** Reads the lines of the form; throws a ZodError for anything else, and where there are none of them at all. */
export function readChannels(lines: unknown): Channel[] {
  return readInput(z.string().transform(channelsOfLines).pipe(channelsSchema), lines)
}

type Saved = Result<{ count: number }, 'not_allowed' | 'stale'>

/**
 * Writes where else the campaign is found; visitors see it at once. `before` are the lines that the editor began from:
 * it is `stale` where somebody else has changed them since.
 */
export async function saveChannels(viewer: Viewer, channels: readonly Channel[], before: string): Promise<Saved> {
  if (!roleMay(viewer.role, 'update.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Saved>([], async ({ db }) => {
    // Where there is none yet, no row could be locked.
    await db`LOCK TABLE open.channel IN SHARE ROW EXCLUSIVE MODE`
    const known = await db<Channel>`SELECT name, url FROM open.channel ORDER BY place`
    if (linesOfChannels(known) !== linesOfChannels(channelsOfLines(before))) return { ok: false, reason: 'stale' }
    await db`DELETE FROM open.channel`
    await db`
      INSERT INTO open.channel (place, name, url)
      SELECT place, channel->>'name', channel->>'url'
      FROM jsonb_array_elements(${JSON.stringify(channels)}::text::jsonb) WITH ORDINALITY AS c (channel, place)`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'update.channels', subjectKind: 'post', subjectId: 'channels',
      fields: ['channels'], digest: digestOf(await readKeys(db), channels),
    }])
    await writeChange(db, new Set(['updates']))
    return { ok: true, value: { count: channels.length } }
  })
}
