import { teamSql } from '@/lib/db/team'
import type { Span } from '@/lib/domain/contract/span'
import { formatDay } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TaskMark } from '@/lib/domain/tasks/case-task'
import type { Moment } from '@/lib/domain/tasks/task'
import { findTaskMarks } from './find-task-marks'

/** Somebody at a prison who was not heard of since something happened there. */
export interface ToCall {
  slug: string
  name: { latin: string; native: string | null }
  /** The last verified contact; null where none is on record. */
  lastContact: Span | null
  /** Whether that is certain. */
  isCertain: boolean
  /** What somebody said of it. */
  marks: TaskMark[]
}

interface StoredToCall extends Omit<ToCall, 'name' | 'marks'> {
  id: string
  latin: string
  native: string | null
}

const MOST_PEOPLE = 500

/**
 * Who at a prison is, by U04, not heard of since an event there, the most urgent first, 500 at most: each is off the
 * list once a contact after the event is verified. The team's picture at a moment.
 */
export async function listToCall(viewer: Viewer, prisonId: string, moment: Moment): Promise<ToCall[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const rows = await teamSql()<StoredToCall[]>`
    SELECT c.id, c.slug, c.name_latin AS latin, c.name_native AS native, p.last_contact AS "lastContact",
      p.reasons @> '[{"rule": "U04", "certainty": "certain"}]' AS "isCertain"
    FROM file.period p JOIN file.case c ON c.id = p.case_id
    WHERE p.picture = 'team' AND p.valid @> ${formatDay(moment.on)}::date
      AND ${prisonId} IN (p.prison_id, p.prison_possible_id) AND p.reasons @> '[{"rule": "U04"}]'
    ORDER BY "isCertain" DESC, p.level DESC, p.possible DESC, c.name_latin, c.id LIMIT ${MOST_PEOPLE}`
  const marks = await findTaskMarks(rows.map(({ id }) => id), moment)
  return rows.map(({ id, latin, native, ...row }) => ({
    ...row, name: { latin, native }, marks: (marks.get(id) ?? []).filter(({ rule }) => rule === 'U04'),
  }))
}
