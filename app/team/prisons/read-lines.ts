import { getTranslations } from 'next-intl/server'
import type { ChangeLine } from '@/components/history/change-line'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readEnv } from '@/lib/env'
import { readPrisonHistory } from '@/lib/team/read-prison-history'
import { toChangeLine } from './to-change-line'

/** A page of a prison's history, as it is shown, and after which change the next one begins. */
export async function readLines(
  viewer: Viewer,
  prisonId: string,
  reading: TeamReading,
  page: { before?: string | null; limit?: number },
): Promise<{ lines: ChangeLine[]; next: string | null; timeZone: string }> {
  const kinds = await getTranslations('prisons.event.kind')
  const { entries, next } = await readPrisonHistory(viewer, prisonId, page)
  const path = teamLink(reading, `/prisons/${encodeURIComponent(prisonId)}`)
  const around = {
    subject: prisonId, say: (kind: string) => kinds(kind), hrefOf: (eventId: string) => `${path}#event-${eventId}`,
    mayRestore: { event: roleMay(viewer.role, 'event.edit'), own: roleMay(viewer.role, 'prison.edit') },
  }
  return { lines: entries.map((entry) => toChangeLine(entry, around)), next, timeZone: readEnv().timeZone }
}
