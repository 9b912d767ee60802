import type { Sql } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { importInvented } from './fill-open'
import { multiplyCases } from './multiply-cases'
import { CLEARING, multiplyFile } from './multiply-file'

const IMPORTED = 1000
const MINE = 40
const WAITING = 200

/**
 * So many invented cases, of which a viewer owns some, and events that wait for a reviewer; `arePublished`: readers see
 * copies of what they see.
 */
export async function fillWorkspace(
  team: Sql, superuser: Sql, viewer: Viewer, cases: number, arePublished = false,
): Promise<void> {
  const imported = Math.min(cases, IMPORTED)
  await importInvented(team, imported)
  const copies = Math.round(cases / imported) - 1
  await multiplyFile(superuser, copies, { more: arePublished ? CLEARING : [] })
  if (arePublished) await multiplyCases(superuser, copies)
  await superuser`INSERT INTO file.case_member (case_id, account_id, kind)
    SELECT id, ${viewer.accountId}, 'owner' FROM file.case ORDER BY id LIMIT ${MINE}`
  await superuser`INSERT INTO file.waiting_event (event_id, case_id, for_whom, author, since)
    SELECT id, case_id, 'reviewer', 'somebody', now() FROM file.event ORDER BY id LIMIT ${WAITING}
    ON CONFLICT DO NOTHING`
  await tell(team, superuser)
}

/** The same with so many copies of every case more. */
export async function growWorkspace(team: Sql, superuser: Sql, copies: number): Promise<void> {
  await multiplyFile(superuser, copies)
  await tell(team, superuser)
}

async function tell(team: Sql, superuser: Sql): Promise<void> {
  await superuser.unsafe('VACUUM ANALYZE')
  const [row] = await team<{ cases: number; periods: number }[]>`
    SELECT (SELECT count(*) FROM file.case) AS cases, (SELECT count(*) FROM file.period) AS periods`
  console.log(`board: ${row?.cases} cases, with ${row?.periods} periods`)
}
