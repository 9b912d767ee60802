import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@/lib/db/connect'
import { EXCHANGE_FILES, type ExchangeFileName } from '@/lib/files/exchange-set'
import { readDirectory } from '@/lib/files/read-directory'
import { exportFiles } from '@/lib/records/export/export-files'
import { inventSet } from '@/tests/bench/invented-set'
import { createTestDatabase } from '@/tests/factories/database'
import { digestRecord } from '@/tests/factories/record-digest'
import { takeTestDatabase } from '@/tests/factories/take-database'
import { importInto, theAppeal } from './exchange'

const { team, superuser } = takeTestDatabase()

const emptyFolder = () => join(mkdtempSync(join(tmpdir(), 'vigil-export-')), 'files')
const textsOf = (folder: string) => EXCHANGE_FILES.map((name) => [name, readFileSync(join(folder, name), 'utf8')])

const CASE_COLUMNS = 'case_id,full_name,name_fa,other_names,sex,nationalities,occupation,groups,home_place,publication,'
  + 'summary,birth_date,consent_basis,consent_by,consent_on,home_latitude,home_longitude,consent_scopes,team_fields'

const EVENT_COLUMNS = 'case_id,type,date,end_date,prison_id,from_prison_id,details,source_id,claim_status,note,'
  + 'credibility,audience,locator,other_sources'
const THERE_COLUMNS = 'prison_id,kind,date,end_date,source_id,claim_status,note,credibility,audience,locator,other_sources'

/** Invented: what neither the appeal nor the invented people have, in all its columns. */
const HARD: Partial<Record<ExchangeFileName, string>> = {
  'sources.csv': `source_id,title,publisher,kind,published,language,url,reliability,note,confidential
hard-one,"=Invented, ""quoted""",-Invented,,2021~,fa,,F,@note,no
hard-two,Invented relative,,relative,,,,B,,
hard-three,نمونهٔ ساختگی,,news,2021-01,,https://example.org/a,A,,yes`,
  'prisons.csv': `prison_id,name,name_fa,other_names,city,province,country,latitude,longitude,location_precision,holds
hard-prison,Invented prison,زندان ساختگی,a\\;b; +c,Invented,Invented,ZZ,-12.345678901234,0.000001,city,`,
  'cases.csv': `${CASE_COLUMNS}
hard-case,=Invented Person,شخص ساختگی,'=kept; -other,female,ZZ,"writer; =poet",a group,Invented town,public,"two
lines",198X,family,An invented brother,2021-02-03,35.1,51.2,site;editions,groups
hard-team,Invented Other,,,,,,,,team,,,,,,,,,home_place`,
  'events.csv': `${EVENT_COLUMNS}
hard-case,arrest,2020?,,hard-prison,,,hard-one,verified,+note,1,public,p. 3,hard-two;hard-three
hard-case,contact,2020-10~,,,,"{""channel"":""visit""}",hard-two,disputed,,6,restricted,,
hard-case,solitary,..2020-11,..,,,,hard-three,retracted,,2,researcher,,
hard-case,treatment,2020-11/2020-12,2021..,,,"{""status"":""denied"",""what"":""insulin""}",hard-one,proposed,,5,team,,
hard-case,solitary,2021-02,2021-01,hard-prison,,,hard-one,verified,,3,public,,
hard-case,release,2021-03..,,,,,hard-one,proposed,,4,public,,hard-two`,
  'prison_events.csv': `${THERE_COLUMNS}
hard-prison,phone_cut,2021-01,..,hard-one,verified,,2,public,,hard-three`,
  'figures.csv': `figure_id,what,value,unit,from,to,source_id,note
hard-figure,=Invented,-1.5,people,2020-12,2021~,hard-one,`,
  'addressees.csv': `addressee_id,office,name,address,email,copies_to,valid_from,valid_to,source_id
hard-office,Invented office,,"Line one
line two",office@example.org,one; two,2020,,`,
}

beforeAll(async () => {
  const hard = new Map(Object.entries(HARD).map(([name, text]) => [name as ExchangeFileName, Buffer.from(text)]))
  for (const files of [theAppeal(), inventSet(80), hard]) {
    const result = await importInto(team, files)
    expect(result.ok ? [] : result.badRows).toEqual([])
  }
})

test('a record that is exported, wiped and imported again is the same, and so is what follows from it', async () => {
  const [first, second] = [emptyFolder(), emptyFolder()]
  const exported = await exportFiles(team, { directory: first, isPublic: false, actor: 'test' })
  expect(exported).toMatchObject({ ok: true, counts: { 'figures.csv': expect.any(Number) } })
  const other = await createTestDatabase()
  const [there, all] = [connect(other.urls.team), connect(other.urls.superuser, { max: 1 })]
  const read = await readDirectory(first)
  expect(read.ok).toBe(true)
  if (!read.ok) return
  expect(await importInto(there, read.files)).toMatchObject({ ok: true, changed: true })
  await exportFiles(there, { directory: second, isPublic: false, actor: 'test' })
  expect(textsOf(second)).toEqual(textsOf(first))
  expect(await digestRecord(all)).toEqual(await digestRecord(superuser))
  expect(await importInto(there, read.files)).toMatchObject({ ok: true, changed: false })
  await Promise.all([there.end(), all.end()])
  await other.drop()
})

test('a digest tells of a change of anything that readers see', async () => {
  const before = await digestRecord(superuser)
  await superuser`UPDATE open.event SET note = 'changed' WHERE id = (SELECT id FROM open.event ORDER BY id LIMIT 1)`
  expect((await digestRecord(superuser))['open.event']).not.toBe(before['open.event'])
})

test('no cell begins a formula', async () => {
  const folder = emptyFolder()
  await exportFiles(team, { directory: folder, isPublic: false, actor: 'test' })
  const cells = textsOf(folder).flatMap(([, text = '']) => text.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,"\n]*)/gm) ?? [])
  const risky = cells.map((cell) => cell.replace(/^"/, '')).filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))
  expect(risky).toEqual([])
  expect(textsOf(folder).join('\n')).toContain("'=Invented Person")
})

test('what readers do not see is in no file of the public', async () => {
  const folder = emptyFolder()
  expect(await exportFiles(team, { directory: folder, isPublic: true, actor: 'test' })).toMatchObject({ ok: true })
  const text = textsOf(folder).join('\n')
  const hidden = ['hard-team', 'Invented relative', 'نمونهٔ ساختگی', 'invented brother', 'insulin', 'restricted', '35.1']
  expect(hidden.filter((one) => text.includes(one))).toEqual([])
  expect(text).toContain('hard-case')
  const read = await readDirectory(folder)
  const result = read.ok && (await importInto(team, read.files, { dryRun: true }))
  const faults = result && !result.ok ? result.badRows : []
  expect(faults.filter(({ reason }) => !reason.startsWith('channel: '))).toEqual([])
})

test('files are for their owner, a folder that holds something is refused, and the log tells of it', async () => {
  const folder = emptyFolder()
  const order = { directory: folder, isPublic: false, actor: 'test' }
  expect(await exportFiles(team, order)).toMatchObject({ ok: true, folders: [folder] })
  expect(statSync(join(folder, 'events.csv')).mode & 0o777).toBe(0o600)
  expect(await exportFiles(team, order)).toEqual({ ok: false, reason: 'folder_not_empty' })
  const [{ logged } = { logged: 0 }] = await superuser<{ logged: number }[]>`
    SELECT count(*)::int AS logged FROM file.audit WHERE action = 'export'`
  expect(logged).toBeGreaterThan(1)
})
