import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { type Channel, channelsOfLines, channelsSchema } from '@/lib/domain/updates/channel'
import { inTransaction } from '@/lib/records/in-transaction'
import { digestOf, readKeys } from '@/lib/records/keys'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'

/** Reads the lines of the form; throws a ZodError for anything else, and where there are none of them at all. */
export function readChannels(lines: unknown): Channel[] {
  return readInput(z.string().transform(channelsOfLines).pipe(channelsSchema), lines)
}

/** Writes where else the campaign is found; visitors see it at once. */
export async function saveChannels(
  viewer: Viewer,
  channels: readonly Channel[],
): Promise<Result<{ count: number }, 'not_allowed'>> {
  if (!roleMay(viewer.role, 'update.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ count: number }, 'not_allowed'>>([], async ({ db }) => {
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
