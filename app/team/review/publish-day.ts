import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { changeAudience } from '@/lib/records/change-audience'
import { orBusy } from '../or-busy'
import type { Decision } from './read-decision'
import type { Decided } from './take-decision'

/** Makes a contact public, of which only the day is published; the reviewer was asked, and said yes. */
export async function publishDayOf(viewer: Viewer, { eventId, version }: Decision, on: Day): Promise<Decided> {
  const asked = { eventId, version, audience: 'public', confirmPublic: true } as const
  const result = await orBusy(() => changeAudience(viewer, asked, on))
  if (!result.ok) return { ok: false, reason: result.reason }
  return { ok: true, what: 'publish', version: result.value.version, asksForDay: false, awaitsSecond: false }
}
