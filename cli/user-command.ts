import { z } from 'zod'
import { endAllSessions } from '@/lib/auth/end-sessions'
import { findAccountId } from '@/lib/auth/find-account'
import { prepareDemonstrationAccounts } from '@/lib/auth/demonstration-accounts'
import { invitationLink } from '@/lib/auth/invitation-link'
import { invite } from '@/lib/auth/invite'
import { listAccounts } from '@/lib/auth/list-accounts'
import { setLock } from '@/lib/auth/manage-account'
import { now } from '@/lib/clock'
import { closeTeam } from '@/lib/db/team'
import { ROLES } from '@/lib/domain/permissions/permissions'
import { CommandFault, EXIT } from './command-fault'
import { readArguments } from './read-arguments'
import { resetAccount } from './reset-account'

const USAGE = `Usage: npm run vigil -- user COMMAND [OPTIONS]

Commands:
  invite --role ROLE    make an invitation and print its link, once
  list                  list the accounts
  lock --alias NAME     lock an account: its sessions end at once
  unlock --alias NAME   let it sign in again
  reset --alias NAME --what WHAT
                        make a link, once, for somebody who lost their password,
                        second-factor or both; their sessions end at once
  end-sessions          end the sessions of everybody
  demonstrate           one account per role, in a database marked as a demonstration

Roles: ${ROLES.join(', ')}. VIGIL_ORIGIN is the address that the link begins with.

  --json      print one JSON object on standard output

Exit status: 0 done, 1 refused, 2 wrong usage.
`

/** What a command answers: as an object, and in words. */
interface Told {
  json: object
  words: string
}

type Options = (name: string) => string | undefined

const COMMANDS: Readonly<Record<string, (valueOf: Options) => Promise<Told>>> = {
  invite: inviteOne,
  list: listAll,
  lock: (valueOf) => lockOne(valueOf, true),
  unlock: (valueOf) => lockOne(valueOf, false),
  reset: resetOne,
  'end-sessions': endAll,
  demonstrate,
}

/** `vigil user …`: answers the exit status. */
export async function runUser(args: string[]): Promise<number> {
  const { words, isOn, valueOf } = readArguments(args, ['json'], 1, USAGE, ['role', 'alias', 'what'])
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const command = COMMANDS[words[0] ?? '']
  if (!command) throw new CommandFault(USAGE, EXIT.usage)
  const told = await command(valueOf).finally(closeTeam)
  process.stdout.write(isOn('json') ? `${JSON.stringify(told.json)}\n` : `${told.words}\n`)
  return EXIT.done
}

async function inviteOne(valueOf: Options): Promise<Told> {
  const role = z.enum(ROLES).safeParse(valueOf('role'))
  if (!role.success) throw new CommandFault(USAGE, EXIT.usage)
  const result = await invite('operator', { role: role.data }, now())
  if (!result.ok) throw new CommandFault('No invitation was made.', EXIT.failed)
  const link = invitationLink(result.value.token)
  const expiresAt = result.value.expiresAt.toISOString()
  return { json: { ok: true, role: role.data, link, expiresAt }, words: `${link}\nGood once, until ${expiresAt}.` }
}

async function listAll(): Promise<Told> {
  const accounts = await listAccounts('operator', now())
  const line = ({ alias, role, lockedAt }: (typeof accounts)[number]) => `${role}\t${alias}${lockedAt ? '\tlocked' : ''}`
  return { json: { ok: true, accounts }, words: accounts.length === 0 ? 'Nobody.' : accounts.map(line).join('\n') }
}

async function lockOne(valueOf: Options, locked: boolean): Promise<Told> {
  const alias = valueOf('alias')
  if (alias === undefined) throw new CommandFault(USAGE, EXIT.usage)
  const accountId = await findAccountId(alias)
  if (accountId === null) throw new CommandFault(`Nobody is called ${alias}.`, EXIT.failed)
  const result = await setLock('operator', { accountId, locked }, now())
  if (!result.ok && result.reason !== 'unchanged') throw new CommandFault('It could not be done.', EXIT.failed)
  return { json: { ok: true, accountId, locked }, words: `${alias} is ${locked ? 'locked' : 'unlocked'}.` }
}

async function resetOne(valueOf: Options): Promise<Told> {
  const told = await resetAccount(valueOf('alias'), valueOf('what'))
  if (told === null) throw new CommandFault(USAGE, EXIT.usage)
  return told
}

async function endAll(): Promise<Told> {
  const result = await endAllSessions('operator', now())
  const ended = result.ok ? result.value.ended : 0
  return { json: { ok: true, ended }, words: `${ended} sessions ended.` }
}

async function demonstrate(): Promise<Told> {
  const accounts = await prepareDemonstrationAccounts()
  return {
    json: { ok: true, accounts },
    words: accounts.map(({ role, alias, password }) => `${role}\t${alias}\t${password}`).join('\n'),
  }
}
