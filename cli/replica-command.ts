import { connect } from '@/lib/db/connect'
import { DatabaseFault } from '@/lib/db/database-fault'
import { migrate } from '@/lib/db/migrate'
import { followOpen } from '@/lib/db/replica/follow-open'
import { offerOpen } from '@/lib/db/replica/offer-open'
import {
  askSource, type OfferedCopy, type OwnCopy, readLeftSlots, readOfferedCopies, readOwnCopy,
} from '@/lib/db/replica/read-copies'
import { dropSlot, nameOf, slotOf } from '@/lib/db/replica/slots'
import { databaseUrl, readEnv } from '@/lib/env'
import { CommandFault, EXIT } from './command-fault'
import { type AskedSource, copiesAreWell } from './copies-are-well'
import { progressBar } from './progress-bar'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- replica offer [--json]
       npm run vigil -- replica follow NAME [--anew] [--json]
       npm run vigil -- replica status [--json]
       npm run vigil -- replica forget NAME [--json]

Copies of what is published, for servers that have never held a private row (docs/operations.md).
Each signs in by DATABASE_OWNER_URL as a superuser.

offer   lets whoever signs in by DATABASE_REPLICA_URL copy schema open of this database: makes the role
        vigil_replica with the password of that address. Its wal_level must be logical. Who has that
        password can read the whole server: never give that of a workspace to a public server
follow  migrates this database and makes it a copy of the one of DATABASE_SOURCE_URL, where it is called
        NAME; ends when everything is copied. Called again, it brings what a new version has added
status  says which copies this database has, and how it fares as a copy; told of DATABASE_SOURCE_URL it asks
        there whether the copy is lost. Exit status 1 where one is not connected, not whole, or lost
forget  lets go of a copy that is gone, for which Postgres keeps its log

  NAME     up to 40 of a–z, 0–9 and _
  --anew   copy everything once more: after the source was restored, or the copy was lost or forgotten
  --json   print one JSON object on standard output

Exit status: 0 done, 1 not done or not well, 2 wrong usage.
`

type Tell = (line: string, facts: object) => void

/** `vigil replica …`: answers the exit status. */
export async function runReplica(args: string[]): Promise<number> {
  const isNamed = args[0] === 'follow' || args[0] === 'forget'
  const { words: [part, name = ''], isOn } = readArguments(args, ['json', 'anew'], isNamed ? 2 : 1, USAGE)
  const isMeant = ['offer', 'follow', 'status', 'forget'].includes(part ?? '') && (!isNamed || /^[a-z0-9_]{1,40}$/.test(name))
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  if (!isMeant) throw new CommandFault(USAGE, EXIT.usage)
  const tell: Tell = (line, facts) => process.stdout.write(isOn('json') ? `${JSON.stringify(facts)}\n` : `${line}\n`)
  try {
    if (part === 'offer') return await offer(tell)
    if (part === 'follow') return await follow(name, isOn('anew'), tell)
    return await (part === 'forget' ? forget(name, tell) : showStatus(tell))
  } catch (error) {
    throw error instanceof DatabaseFault ? new CommandFault(error.message, EXIT.failed) : error
  }
}

async function offer(tell: Tell): Promise<number> {
  const { replicaUrl } = readEnv()
  if (replicaUrl === null) throw new CommandFault('DATABASE_REPLICA_URL is not set.', EXIT.failed)
  await offerOpen(databaseUrl('owner'), replicaUrl)
  tell('What is published can be copied.', { ok: true })
  return EXIT.done
}

async function follow(name: string, isAnew: boolean, tell: Tell): Promise<number> {
  const { sourceUrl } = readEnv()
  if (sourceUrl === null) throw new CommandFault('DATABASE_SOURCE_URL is not set.', EXIT.failed)
  const ownerUrl = databaseUrl('owner')
  const urls = { team: databaseUrl('team'), open: databaseUrl('open'), intake: databaseUrl('intake') }
  const migrations = (await migrate(ownerUrl, urls)).map((one) => one.name)
  const bar = progressBar(process.stderr)
  const onTable = (done: number, total: number) => bar.show('copying', done, total)
  const tables = await followOpen({ ownerUrl, sourceUrl, name, isAnew, onTable }).finally(bar.end)
  tell(`${migrations.length} migrations applied, ${tables} tables follow.`, { ok: true, migrations, tables })
  return EXIT.done
}

async function forget(name: string, tell: Tell): Promise<number> {
  const sql = connect(databaseUrl('owner'), { max: 1 })
  const wasThere = await dropSlot(sql, slotOf(name)).finally(() => sql.end({ timeout: 5 }))
  tell(wasThere ? `${name} is forgotten.` : `No copy is called ${name}.`, { ok: wasThere })
  return wasThere ? EXIT.done : EXIT.failed
}

async function showStatus(tell: Tell): Promise<number> {
  const sql = connect(databaseUrl('owner'), { max: 1 })
  try {
    const [copies, own, left] = [await readOfferedCopies(sql), await readOwnCopy(sql), await readLeftSlots(sql)]
    const { sourceUrl } = readEnv()
    const asked = own?.slot && sourceUrl !== null ? await askSource(sourceUrl, own.slot) : null
    const isWell = copiesAreWell(copies, own, asked)
    const ofOwn = own ? [describeOwn(own), ...describeSource(own, asked)] : []
    const lines = [...copies.map(describeCopy), ...left.map(describeLeft), ...ofOwn]
    tell(lines.join('\n') || 'Nothing is copied.', { ok: isWell, copies, left, own: own && { ...own, ...asked } })
    return isWell ? EXIT.done : EXIT.failed
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function describeCopy({ name, isConnected, isLost, behindBytes, leftBytes }: OfferedCopy): string {
  if (isLost) return `${name}: lost, it was away for too long; there, call \`vigil replica follow ${name} --anew\``
  const left = leftBytes === null ? '' : `, lost after ${leftBytes} more`
  return `${name}: ${isConnected ? 'connected' : 'not connected'}, ${behindBytes} bytes behind${left}`
}

function describeLeft(slot: string): string {
  return `${slot}: left where the copying of a table was broken off, and keeps the log (docs/operations.md)`
}

function describeOwn({ unfinished, isRemade, isConnected, silentMs }: OwnCopy): string {
  const spoke = silentMs === null ? 'the workspace never spoke' : `the workspace spoke ${Math.round(silentMs / 1000)} s ago`
  const remade = isRemade ? ' It, or what it copies, is being made anew: where that was broken off, call `follow` there again.' : ''
  return `A copy: ${isConnected ? 'connected' : 'not connected'}, ${unfinished.length} tables unfinished; ${spoke}.${remade}`
}

/** What the source says of a copy, where something is wrong. */
function describeSource({ slot }: OwnCopy, asked: AskedSource): string[] {
  if (slot === null || asked === null) return []
  if ('fault' in asked) return [`What it copies cannot be asked: ${asked.fault}`]
  if (asked.kept === 'there') return []
  const command = `vigil replica follow ${nameOf(slot)} --anew`
  return [`It is ${asked.kept} at what it copies, and gets nothing new: call \`${command}\` here.`]
}
