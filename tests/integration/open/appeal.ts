import { join } from 'node:path'
import { closeOpenSql } from '@/lib/db/open'
import { closeTeam, teamSql } from '@/lib/db/team'
import { type Day, parseDay } from '@/lib/domain/dates/day'
import { readDirectory } from '@/lib/files/read-directory'
import { importFiles } from '@/lib/records/import-files'
import { asSuperuser, createTestDatabase } from '@/tests/factories/database'
import { seededRules } from '@/tests/factories/some-rules'

/** The civil day of a text; for tests, where a text that is none is a mistake. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`${text} is no day`)
  return day
}

interface Changes {
  /** Further rows of events.csv, whose audience is the team. */
  privateEvents?: readonly string[]
  /** Further rows of events.csv, public. */
  publicEvents?: readonly string[]
  /** Rows of prison_events.csv, of which the appeal itself has none. */
  prisonEvents?: readonly string[]
  /** Slugs of cases that are not published. */
  teamCases?: readonly string[]
}

interface OpenedAppeal {
  databaseName: string
  close: () => Promise<void>
  /** Says of the database that it is a demonstration. */
  markDemonstration: () => Promise<unknown>
}

/** A database of its own with the appeal's cases, the clock set to its day, and this process pointed at both. */
export async function openAppeal(changes: Changes = {}): Promise<OpenedAppeal> {
  process.env.VIGIL_AS_OF = '2021-04-05'
  const database = await createTestDatabase()
  const read = await readDirectory(join(__dirname, '../../../data/appeal-2021'))
  if (!read.ok) throw new Error('the appeal has bad rows')
  const files = new Map(read.files)
  const { privateEvents = [], publicEvents = [], prisonEvents = [], teamCases } = changes
  const there = ['prison_id,kind,date,end_date,source_id,claim_status,note,audience', ...prisonEvents].join('\n')
  if (prisonEvents.length > 0) files.set('prison_events.csv', Buffer.from(there))
  const further = [...privateEvents.map((row) => `${row},team`), ...publicEvents.map((row) => `${row},public`)]
  if (further.length > 0) files.set('events.csv', withFurther(read.files.get('events.csv'), further))
  if (teamCases) files.set('cases.csv', withoutPublication(read.files.get('cases.csv'), teamCases))
  const order = { files, rules: seededRules(), trust: true, dryRun: false, actor: 'test' }
  const result = await importFiles(teamSql(), { ...order, on: dayOf('2021-04-05') })
  if (!result.ok) throw new Error(JSON.stringify(result.badRows))
  return {
    databaseName: database.name,
    markDemonstration: () => asSuperuser(database.name, (sql) => sql`UPDATE file.instance SET demonstration = true`),
    close: async () => {
      await closeOpenSql()
      await closeTeam()
      await database.drop()
    },
  }
}

function withFurther(events: Uint8Array | undefined, rows: readonly string[]): Uint8Array {
  const [header, ...lines] = Buffer.from(events ?? '').toString('utf8').trim().split('\n')
  const all = [`${header},audience`, ...lines.map((line) => `${line},`), ...rows]
  return Buffer.from(all.join('\n'))
}

function withoutPublication(cases: Uint8Array | undefined, slugs: readonly string[]): Uint8Array {
  const lines = Buffer.from(cases ?? '').toString('utf8').split('\n')
  const isOne = (line: string) => slugs.some((slug) => line.startsWith(`${slug},`))
  return Buffer.from(lines.map((line) => (isOne(line) ? line.replace(',public,', ',team,') : line)).join('\n'))
}
