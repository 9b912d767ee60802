import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readRecords } from '../read-records'
import { foresee, type Foreseen } from './foresee'

/**
 * What verifying an event as it stands would change of its case on the day `on`. For who may see that event; null for
 * who may propose none, and where the case holds none of that id that is not retracted.
 */
export async function previewVerification(
  viewer: Viewer, { caseId, eventId }: { caseId: string; eventId: string }, on: Day,
): Promise<Foreseen | null> {
  if (!roleMay(viewer.role, 'event.propose')) return null
  const db = overPostgres(teamSql())
  const { cases: [record], prisons } = await readRecords(db, [caseId])
  const candidate = record?.events.find(({ event }) => event.id === eventId)?.event
  if (!record || !candidate || candidate.claimStatus === 'retracted') return null
  return foresee(db, { record, prisons, candidate }, on)
}
