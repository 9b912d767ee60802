import { findAccountId } from '@/lib/auth/find-account'
import { resetLink } from '@/lib/auth/invitation-link'
import { issueReset, type ResetCovers } from '@/lib/auth/issue-reset'
import { now } from '@/lib/clock'
import { CommandFault, EXIT } from './command-fault'

const COVERS: Readonly<Record<string, ResetCovers>> = {
  password: 'password', 'second-factor': 'second_factor', both: 'both',
}
const WHY = {
  unknown_account: 'There is no such account.', locked_account: 'The account is locked: unlock it first.',
  own_reset: 'It could not be done.',
}

/** Makes the link for somebody who lost a password, a second factor or both; null where the words make no sense. */
export async function resetAccount(alias: string | undefined, what: string | undefined) {
  const covers = COVERS[what ?? '']
  if (alias === undefined || covers === undefined) return null
  const accountId = await findAccountId(alias)
  if (accountId === null) throw new CommandFault(`Nobody is called ${alias}.`, EXIT.failed)
  const result = await issueReset('operator', { accountId, covers }, now())
  if (!result.ok) throw new CommandFault(WHY[result.reason], EXIT.failed)
  const [link, expiresAt] = [resetLink(result.value.token), result.value.expiresAt.toISOString()]
  return { json: { ok: true, accountId, covers, link, expiresAt }, words: `${link}\nGood once, until ${expiresAt}.` }
}
