import { countFirstActions } from '@/lib/db/count-first-actions'
import { teamSql } from '@/lib/db/team'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { firstActionsOf } from '@/lib/domain/statistics/first-actions'
import type { ResponseCounts } from '@/lib/domain/statistics/statistics'
import { entriesBy } from './ledger-conditions'

/**
 * How long it took until an action on record that a viewer may see, from the days between two on which cases became
 * critical, or high or critical, in the team's picture.
 */
export async function countTeamResponses(viewer: Viewer, from: Day, until: Day): Promise<ResponseCounts> {
  if (!roleMay(viewer.role, 'case.read')) return { critical: firstActionsOf([]), urgent: firstActionsOf([]) }
  const sql = teamSql()
  return countFirstActions(sql, {
    runs: {
      urgent: sql`
        SELECT case_id, urgent_run AS days FROM file.period WHERE picture = 'team' AND urgent_run IS NOT NULL`,
      critical: sql`
        SELECT case_id, critical_run AS days FROM file.period WHERE picture = 'team' AND critical_run IS NOT NULL`,
    },
    // The type is that of every entry: it says so for the index of actions, beside which the other events are many.
    actions: sql`SELECT e.case_id, l.earliest, l.latest FROM file.ledger_entry l
      JOIN file.event e ON e.id = l.event_id AND e.type = 'action' WHERE ${entriesBy(sql, viewer, until)}`,
    from: formatDay(from), until: formatDay(until),
  })
}
