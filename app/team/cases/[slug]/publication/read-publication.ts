import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { findLockdown } from '@/lib/team/case-file/find-lockdown'
import { listConsents } from '@/lib/team/case-file/list-consents'
import { listUnconfirmedEvents } from '@/lib/team/case-file/list-unconfirmed-events'
import { readClearance } from '@/lib/team/case-file/read-clearance'
import { checkClearance } from './check-clearance'

/** What the page of a case's publication is made from; null where there is no such case for the viewer. */
export async function readPublication(viewer: Viewer, slug: string, on: Day) {
  const file = await findCaseFile(viewer, slug)
  const clearance = file && (await readClearance(viewer, file.id))
  if (!file || !clearance) return null
  const [consents, events] = [await listConsents(viewer, file.id), await listUnconfirmedEvents(viewer, file.id)]
  const lockdown = await findLockdown(viewer, file.id)
  return { file, checks: checkClearance(viewer, clearance, on), consents, events, lockdown }
}
