import { teamSql } from '@/lib/db/team'
import type { StoredReason } from '@/lib/domain/contract/stored-reason'
import { addDays, formatDay, parseDay } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { byDay, FOLLOW_UP_DAYS, type FollowUp } from '@/lib/domain/tasks/follow-up'
import { askedBy, findRises } from '@/lib/domain/tasks/rises'
import type { Moment } from '@/lib/domain/tasks/task'
import type { Status } from '@/lib/domain/vocabulary'
import { listClosing } from './list-closing'
import { listDueAnswers, listLapsed } from './list-due-answers'
import { ownWork } from './own-work'

interface StoredAhead {
  slug: string
  latin: string
  native: string | null
  periods: { from: string | null; to: string | null; status: Status; reasons: StoredReason[] }[]
}

/**
 * What is coming within a fortnight in the cases that the viewer owns, watches or works on, and what has ended there,
 * the soonest first: all of it follows from the record, and is gone once the record answers it.
 */
export async function listFollowUps(viewer: Viewer, limit: number, moment: Moment): Promise<FollowUp[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const found = await Promise.all([
    listAhead(viewer, moment), listDueAnswers(viewer, moment), listLapsed(viewer, moment),
    listClosing(viewer, moment.on),
  ])
  return found.flat().sort(byDay).slice(0, limit)
}

async function listAhead(viewer: Viewer, { on }: Moment): Promise<FollowUp[]> {
  const sql = teamSql()
  const rows = await sql<StoredAhead[]>`
    SELECT c.slug, c.name_latin AS latin, c.name_native AS native, jsonb_agg(jsonb_build_object('from', lower(p.valid),
      'to', upper(p.valid), 'status', p.status, 'reasons', p.reasons) ORDER BY p.valid) AS periods
    FROM (${ownWork(sql, viewer)}) own
    JOIN file.case c ON c.id = own.case_id
    JOIN file.period p ON p.case_id = c.id AND p.picture = 'team'
      AND p.valid && daterange(${formatDay(on)}::date, ${formatDay(addDays(on, FOLLOW_UP_DAYS))}::date, '[]')
    GROUP BY c.id, c.slug, c.name_latin, c.name_native`
  return rows.flatMap(({ slug, latin, native, periods }) => {
    const fired = periods.map(({ from, to, ...rest }) => ({ ...rest, from: dayIn(from), to: dayIn(to) }))
    return findRises(fired, on).map((rise) => {
      const { rule, level } = rise
      return { slug, name: { latin, native }, kind: askedBy(rise), on: rise.on, rule, level, said: null, closing: null }
    })
  })
}

function dayIn(text: string | null) {
  return text === null ? null : parseDay(text)
}
