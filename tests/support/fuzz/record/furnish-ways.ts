import { invite } from '@/lib/auth/invite'
import { issueReset } from '@/lib/auth/issue-reset'
import { hashPassword } from '@/lib/auth/password'
import { newToken } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Sql } from '@/lib/db/connect'
import { withAccount } from '../../../integration/merge/merging'
import { madeBy } from '../../../factories/an-account'

/** Links by which somebody comes in first, and comes back in. Answers their tokens, by the word before them. */
export async function furnishWays(superuser: Sql): Promise<{ invitation: string[]; reset: string[] }> {
  const invitation = madeBy(await invite('operator', { role: 'volunteer' }, now())).token
  const [reset, hash]: [string[], string] = [[], await hashPassword(newToken())]
  for (const covers of ['password', 'second_factor', 'both'] as const) {
    const { accountId } = await withAccount(superuser, 'volunteer')
    await superuser`UPDATE file.account SET password_hash = ${hash} WHERE id = ${accountId}`
    reset.push(madeBy(await issueReset('operator', { accountId, covers }, now())).token)
  }
  return { invitation: [invitation], reset }
}
