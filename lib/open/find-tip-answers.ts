import { openSql } from '@/lib/db/open'

/** The sealed answers that lie under a name, 16 bytes in hexadecimal, the oldest first; none that has expired. */
export async function findTipAnswers(lookup: string): Promise<{ id: string; sealed: Uint8Array }[]> {
  return openSql()<{ id: string; sealed: Uint8Array }[]>`
    SELECT id, sealed FROM open.tip_answer WHERE lookup = ${lookup} AND expires_at > now() ORDER BY expires_at, id`
}
