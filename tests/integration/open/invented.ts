import { closeOpenSql } from '@/lib/db/open'
import { closeTeam, teamSql } from '@/lib/db/team'
import type { ExchangeFileName } from '@/lib/files/exchange-set'
import { createTestDatabase } from '@/tests/factories/database'
import { importInto } from '../records/exchange'

/** Invented people, by slug: their events as rows of events.csv from `type` to `note`, and further columns. */
export interface InventedPerson {
  /** Further cells of cases.csv by column. */
  known?: Readonly<Record<string, string>>
  events: readonly string[]
}

const SOURCES = `source_id,title,publisher,kind,published,language,url,reliability,note
s-b,Invented Report,Invented Group,campaign_statement,2021-03-01,en,,B,
s-c,Invented Letter,Invented Paper,campaign_statement,2021-03-10,en,,C,`

const PRISONS = `prison_id,name,name_fa,other_names,city,province,country,latitude,longitude,location_precision,holds
north,Invented North,,,Northtown,North,IR,38.08,46.28,site,
south,Invented South,,,Southtown,South,IR,29.49,60.86,city,`

const CASE_COLUMNS = [
  'case_id', 'full_name', 'name_fa', 'other_names', 'sex', 'nationalities', 'occupation', 'groups', 'home_place',
  'publication', 'summary', 'birth_date', 'consent_basis', 'consent_by', 'consent_on',
]
const EVENT_COLUMNS = 'case_id,type,date,end_date,prison_id,from_prison_id,details,source_id,claim_status,note,audience'

type People = Readonly<Record<string, InventedPerson>>

/** A database of its own with invented people, all published, and this process pointed at it. */
export async function openInvented(people: People): Promise<{ close: () => Promise<void> }> {
  const database = await createTestDatabase()
  const result = await importInto(teamSql(), filesOf(people))
  if (!result.ok) throw new Error(JSON.stringify(result.badRows))
  return {
    close: async () => {
      await closeOpenSql()
      await closeTeam()
      await database.drop()
    },
  }
}

function filesOf(people: People): Map<ExchangeFileName, Uint8Array> {
  const further = [...new Set(Object.values(people).flatMap(({ known }) => Object.keys(known ?? {})))]
  const columns = [...new Set([...CASE_COLUMNS, ...further])]
  const cases = Object.entries(people).map(([slug, { known }]) => {
    const cells: Record<string, string> = {
      case_id: slug, full_name: `Invented ${slug}`, publication: 'public', consent_basis: 'family',
      consent_by: 'nobody', consent_on: '2021-01-01', ...known,
    }
    return columns.map((column) => cells[column] ?? '').join(',')
  })
  const events = Object.entries(people).flatMap(([slug, one]) => one.events.map((row) => `${slug},${row}`))
  return new Map<ExchangeFileName, Uint8Array>([
    ['sources.csv', Buffer.from(SOURCES)],
    ['prisons.csv', Buffer.from(PRISONS)],
    ['cases.csv', Buffer.from([columns.join(','), ...cases].join('\n'))],
    ['events.csv', Buffer.from([EVENT_COLUMNS, ...events].join('\n'))],
  ])
}
