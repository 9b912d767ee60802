import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'

/** Whether a case may be taken to a procedure of the United Nations on a day: somebody consented to that by then. */
export async function maySubmit(caseId: string, on: Day): Promise<boolean> {
  const [row] = await teamSql()<{ allowed: boolean }[]>`
    SELECT file.may_submit(${caseId}::uuid, ${formatDay(on)}::date) AS allowed`
  return row?.allowed === true
}
