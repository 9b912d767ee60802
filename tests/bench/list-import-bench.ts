import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { connect, type Sql } from '@/lib/db/connect'
import { mappingSchema } from '@/lib/domain/lists/mapping'
import { countryNames } from '@/lib/i18n/country-names'
import { readStoredList } from '@/lib/records/lists/read-stored-list'
import { runListStep } from '@/lib/records/lists/run-list-step'
import { createTestDatabase } from '@/tests/factories/database'
import { copyBare } from './bare-copy'
import { ON } from './invented-set'

const [PREVIEW_SECONDS, COMMIT_SECONDS] = [10, 30]

/** Invented people: family names that mean imagined, example, story and the like. */
const FIRST = ('Sepideh Zahra Maryam Shirin Golnaz Khadijeh Mahsa Parvaneh Yasaman Roghayeh Mohammad Ali Hossein Kourosh '
  + 'Saeed Gholamreza Esmail Behrouz Khosrow Yousef').split(' ')
const LAST = 'Khiyali Nemuneh Dastan Farzi Roya Sakhtegi Afsaneh Mesali Pendar Chistan'.split(' ').flatMap((root) =>
  ['zadeh', 'pour', 'nejad', 'far', 'ian', 'vand'].map((ending) => root + ending))

const MAPPING = mappingSchema.parse({
  name: 'Invented list', key: 'No', listedOn: '2021-01-01',
  source: { kind: 'new', title: 'An invented list', reliability: 'C' },
  columns: Object.entries({
    No: 'external_key', Name: 'name_latin', Born: 'birth', Sex: 'sex', Arrested: 'arrest_date', Prison: 'prison',
    Charge: 'charge', Sentence: 'sentence', Released: 'release_date',
  }).map(([column, field]) => ({ column, field })),
})

/**
 * Brings a list of so many invented people in, then a newer version of it in which every tenth row says otherwise, and
 * compares the first with a bare COPY of every row it leaves, in the same run.
 */
export async function benchListImport(rows: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await team`
    INSERT INTO file.prison (id, name, city, province, country, latitude, longitude, location_precision)
    SELECT 'p' || n, 'Prison ' || n, 'Here', 'Here', 'IR', 35, 51, 'city' FROM generate_series(0, 9) n`
  const first = await bring(team, 'a list of new people', inventList(rows, false))
  const bare = await copyBare(superuser)
  console.log(`  bare COPY of the ${bare.rows} rows it leaves: ${bare.seconds.toFixed(2)} s, the median of three`)
  console.log(`  preview and commit take ${((first.preview + first.commit) / bare.seconds).toFixed(1)} times that`)
  await bring(team, 'the same list again', inventList(rows, false))
  await bring(team, 'a newer version, every tenth row otherwise', inventList(rows, true))
  await bring(team, 'another list of the same people, all of them to be decided', inventList(rows, true), 'Other')
  await Promise.all([team.end(), superuser.end()])
  await database.drop()
}

async function bring(team: Sql, what: string, csv: string, name = MAPPING.name) {
  const importId = randomUUID()
  await team`
    INSERT INTO file.list_import (id, author, state, file_name, file, digest, mapping)
    VALUES (${importId}, 'operator', 'preparing', 'list.csv', ${Buffer.from(csv)}, 'none',
      ${JSON.stringify({ ...MAPPING, name })}::text::jsonb)`
  let parts = ''
  const take = async (step: 'prepare' | 'commit') => {
    const start = performance.now()
    const begun = new Map<string, number>()
    const read = readStoredList(countryNames(), ON)
    const failure = await runListStep(team, { importId, step, accountId: 'operator' }, ON, read, (part) => {
      if (!begun.has(part)) begun.set(part, performance.now())
    })
    if (failure !== null) throw new Error(`${step}: ${failure}`)
    parts = sharesOf(begun, performance.now())
    return (performance.now() - start) / 1000
  }
  const preview = await take('prepare')
  const [row] = await team`SELECT counts FROM file.list_import WHERE id = ${importId}`
  console.log(`list import: ${what}: ${JSON.stringify(row?.['counts'])}`)
  console.log(`  preview ${preview.toFixed(1)} s (goal: ${PREVIEW_SECONDS} s for 10,000 rows): ${parts}`)
  if (name !== MAPPING.name) return { preview, commit: 0 }
  await team`UPDATE file.list_import SET state = 'committing' WHERE id = ${importId}`
  const commit = await take('commit')
  console.log(`  commit ${commit.toFixed(1)} s (goal: ${COMMIT_SECONDS} s for 10,000 rows): ${parts}`)
  return { preview, commit }
}

/** How long each part of a step took. */
function sharesOf(begun: ReadonlyMap<string, number>, endMs: number): string {
  const parts = [...begun]
  return parts.map(([part, startMs], at) =>
    `${part} ${(((parts[at + 1]?.[1] ?? endMs) - startMs) / 1000).toFixed(1)} s`).join(', ')
}

function inventList(rows: number, isNewer: boolean): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const isOther = isNewer && at % 10 === 0
    const name = `${FIRST[at % FIRST.length] ?? ''} ${LAST[Math.floor(at / FIRST.length) % LAST.length] ?? ''}`
    const day = `20${10 + (at % 11)}-0${1 + (at % 9)}-1${at % 10}`
    const released = isOther ? '2021-01-01' : ''
    return [`K${at}`, name, 1950 + (at % 50), at % 2 ? 'female' : 'male', day, `Prison ${at % 10}`,
      'Propaganda against the state', `${1 + (at % 9)} years`, released].join(',')
  })
  return ['No,Name,Born,Sex,Arrested,Prison,Charge,Sentence,Released', ...lines].join('\n')
}
