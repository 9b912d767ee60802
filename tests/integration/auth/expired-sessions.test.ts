import { signOut } from '@/lib/auth/end-sessions'
import { expireSessions } from '@/lib/auth/expire-sessions'
import { findSession } from '@/lib/auth/find-session'
import { listAccounts } from '@/lib/auth/list-accounts'
import { aPerson, minute, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

const { team } = takeAuthDatabase()
const HOUR = 60
const DAY = 24 * HOUR

test('a session that nobody ended, and that is over, is nobody’s last one', async () => {
  const person = await aPerson('administrator')
  const seenAt = async (at: Date) => {
    const accounts = await listAccounts(person.viewer, at)
    return accounts.find(({ alias }) => alias === person.alias)?.lastSeenAt
  }
  expect(await seenAt(minute(HOUR))).toEqual(minute(0))
  expect(await seenAt(minute(13 * HOUR))).toBeNull()
})

test('sessions are forgotten a week after they are over, however they ended, and others are kept', async () => {
  const [idle, gone] = [await aPerson(), await aPerson()]
  const working = await aPerson('volunteer', minute(8 * DAY))
  await signOut(await sessionOf(gone.token), minute(1))
  const ids = [idle, gone, working].map(({ viewer }) => viewer.accountId)
  const own = async () => (await team<{ id: string }[]>`
    SELECT DISTINCT account_id AS id FROM file.session WHERE account_id = ANY (${ids}::uuid[])`).map(({ id }) => id)
  await expireSessions(team, minute(7 * DAY))
  expect((await own()).sort()).toEqual([...ids].sort())
  expect(await expireSessions(team, minute(8 * DAY + HOUR))).toBeGreaterThan(1)
  expect(await own()).toEqual([working.viewer.accountId])
  expect(await findSession(working.token, minute(8 * DAY + HOUR))).not.toBeNull()
  expect(await expireSessions(team, minute(8 * DAY + HOUR))).toBe(0)
})
