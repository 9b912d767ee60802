import { openSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import { mapAnswerSchema } from '@/lib/domain/contract/map-answer'
import { addDays, formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import { flagsOn, type WatchedPerson } from '@/lib/domain/rules/u25-many-at-one-prison'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import type { ExchangeFileName } from '@/lib/files/exchange-set'
import { inventFiles } from '@/lib/files/invented/invented-files'
import { findPrison } from '@/lib/open/find-prison'
import { listPrisons } from '@/lib/open/list-prisons'
import { readMap } from '@/lib/open/read-map'
import { readPrisonFlags } from '@/lib/open/read-prison-flags'
import { importFiles } from '@/lib/records/import-files'
import { recompile } from '@/lib/records/recompile'
import { findPrisonFlag } from '@/lib/team/find-prison-flag'
import { listTeamPrisons } from '@/lib/team/list-team-prisons'
import { aViewer } from '@/tests/factories/a-viewer'
import { takeTestDatabase } from '@/tests/factories/take-database'
import { seededRules } from '@/tests/factories/some-rules'
import { dayOf } from './appeal'

const UNTIL = dayOf('2021-04-05')
const PRISON = 'invented-ward'

const { superuser } = takeTestDatabase()
beforeAll(async () => {
  const invented = [...inventFiles({ seed: 11, cases: 120, until: UNTIL })]
  await bring(new Map(invented.map(([name, lines]) => [name, [...lines].join('')])))
  await bring(threeCutOff())
})

async function bring(texts: ReadonlyMap<ExchangeFileName, string>) {
  const files = new Map([...texts].map(([name, text]) => [name, Buffer.from(text)]))
  const order = { files, rules: seededRules(), trust: true, dryRun: false, actor: 'test', on: UNTIL }
  const result = await importFiles(teamSql(), order)
  if (!result.ok) throw new Error(JSON.stringify(result.badRows[0]))
}

/** Three invented people at one prison, of whom the last word is of 20 March, and one who was heard of since. */
function threeCutOff(): Map<ExchangeFileName, string> {
  const ids = ['one', 'two', 'three', 'four'].map((id) => `invented-${id}`)
  const call = '"{""channel"":""phone""}"'
  const heard = ids.map((id) => `${id},contact,2021-03-${id.endsWith('four') ? 30 : 20},,,,${call},report,verified,`)
  return new Map<ExchangeFileName, string>([
    ['sources.csv', 'source_id,title,publisher,kind,published,language,url,reliability,note\nreport,Invented,,report,2021,,,B,'],
    ['prisons.csv', 'prison_id,name,name_fa,other_names,city,province,country,latitude,longitude,location_precision,holds\n'
      + `${PRISON},Invented Ward,,,Town,Province,IR,35,51,city,`],
    ['cases.csv', 'case_id,full_name,name_fa,other_names,sex,nationalities,occupation,groups,home_place,publication,'
      + `summary,birth_date,consent_basis,consent_by,consent_on\n${ids.map((id) => `${id},${id},,,,,,,,public,,,family,x,2021-01-01`).join('\n')}`],
    ['events.csv', 'case_id,type,date,end_date,prison_id,from_prison_id,details,source_id,claim_status,note\n'
      + [...ids.map((id) => `${id},arrest,2021-01-01,,${PRISON},,{},report,verified,`), ...heard].join('\n')],
  ])
}

test('three people newly silent for fourteen days flag their prison, for seven days', async () => {
  const people = async (text: string) => (await readPrisonFlags(openSql(), dayOf(text))).get(PRISON)?.people ?? null
  const days = ['2021-04-02', '2021-04-03', '2021-04-05', '2021-04-09', '2021-04-10']
  expect(await Promise.all(days.map(people))).toEqual([null, 3, 3, 3, null])
})

test('the flag stands on the prison\'s page, in the list of prisons and on the map, and nowhere else', async () => {
  const flag = { rule: 'U25', level: 'high', people: 3 }
  expect(await findPrisonFlag(aViewer(), PRISON, UNTIL)).toEqual(flag)
  expect(await findPrisonFlag(aViewer(), PRISON, dayOf('2021-04-02'))).toBeNull()
  const lines = await listTeamPrisons(aViewer(), UNTIL)
  expect(lines.find(({ id }) => id === PRISON)).toMatchObject({ held: 4, flag })
  const one = (id: string) => findPrisonFlag(aViewer(), id, UNTIL)
  expect(lines.map((line) => line.flag)).toEqual(await Promise.all(lines.map(({ id }) => one(id))))
  expect(await findPrison(PRISON, UNTIL)).toMatchObject({ total: 4, flag })
  expect((await listPrisons(UNTIL)).find(({ id }) => id === PRISON)).toMatchObject({ flag })
  const map = mapAnswerSchema.parse(await readMap(UNTIL))
  expect(map.features.find(({ id }) => id === PRISON)?.properties).toMatchObject({ total: 4, flag })
  const before = mapAnswerSchema.parse(await readMap(dayOf('2021-04-01')))
  expect(before.features.find(({ id }) => id === PRISON)?.properties).not.toHaveProperty('flag')
})

/** Everybody held on a day with all their periods, which the question narrows to those that can matter. */
async function everybody(day: Day): Promise<WatchedPerson[]> {
  const rows = await superuser<{
    prison_id: string | null; maybe: string | null
    periods: { from: string | null; reasons: { rule: string; certainty: string; latest: string | null }[] }[]
  }[]>`
    SELECT p.prison_id, p.prison_possible_id AS maybe, (SELECT jsonb_agg(jsonb_build_object('from', lower(o.valid),
      'reasons', o.reasons) ORDER BY o.valid) FROM open.period o WHERE o.case_id = p.case_id) AS periods
    FROM open.period p WHERE p.valid @> ${formatDay(day)}::date AND p.status = ANY (${HELD_STATUSES})`
  const dayOrNull = (text: string | null) => (text === null ? null : parseDay(text))
  return rows.map(({ prison_id: prisonId, maybe, periods }) => ({
    prisonId, prisonPossibleId: maybe,
    periods: periods.map(({ from, reasons }) => ({
      from: dayOrNull(from),
      reasons: reasons.filter(({ certainty }) => certainty === 'certain')
        .map(({ rule, latest }) => ({ rule, latest: dayOrNull(latest) })),
    })),
  }))
}

test.each([
  ['a step of U01', { people: 1, days: 7, silenceDays: 14 }],
  ['no step of U01', { people: 1, days: 5, silenceDays: 18 }],
])('the days that are kept are what looking at everybody gives, where the days of silence are %s', async (_, settings) => {
  await superuser`UPDATE file.rule SET settings = ${superuser.json(settings)} WHERE id = 'U25'`
  await superuser`UPDATE open.rule SET settings = ${superuser.json(settings)} WHERE id = 'U25'`
  await recompile(teamSql(), { actor: 'operator', on: UNTIL })
  const row = seededRules().find(({ id }) => id === 'U25')
  if (!row) throw new Error('the table has no U25')
  let flags = 0
  for (let back = 0; back < 1000; back += 9) {
    const day = addDays(UNTIL, -back)
    const expected = flagsOn(await everybody(day), { ...row, settings }, day)
    flags += expected.size
    const sorted = (map: typeof expected) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
    expect([formatDay(day), sorted(await readPrisonFlags(openSql(), day))]).toEqual([formatDay(day), sorted(expected)])
  }
  expect(flags).toBeGreaterThan(5)
})

test('where the rule is not in force, nothing is flagged', async () => {
  await superuser`UPDATE open.rule SET enabled = false WHERE id = 'U25'`
  expect(await readPrisonFlags(openSql(), UNTIL)).toEqual(new Map())
})
