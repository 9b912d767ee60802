import { identityToTexts } from '@/lib/domain/record-form/identity-to-texts'
import { readCaseForm } from '@/lib/domain/record-form/read-case-form'
import type { ExchangeFileName } from '@/lib/files/exchange-set'
import { editCase } from '@/lib/records/edit-case'
import { editEvent } from '@/lib/records/edit-event'
import { editPrison } from '@/lib/records/edit-prison'
import { editPrisonEvent } from '@/lib/records/prison-events/edit-prison-event'
import { editSource } from '@/lib/records/edit-source'
import { previewEvent } from '@/lib/records/preview/preview-event'
import { findIdentity } from '@/lib/team/case-file/find-identity'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto } from './exchange'

const { team } = takeTestDatabase()
const [reviewer, admin, ON] = [aViewer('reviewer'), aViewer('administrator'), day('2021-04-05')]

const LONG = 'a'.repeat(2100)
const MANY = Array.from({ length: 35 }, (_, at) => `Invented Name ${at}`)
const SOURCES = Array.from({ length: 25 }, (_, at) => `s-${at}`)

/** Invented: more than a form lets anybody write, in all that is edited. */
const FILES: Partial<Record<ExchangeFileName, string>> = {
  'sources.csv': `source_id,title,publisher,kind,published,language,url,reliability,note
${SOURCES.map((id) => `${id},${LONG},,,,Persian (spoken),,C,`).join('\n')}`,
  'prisons.csv': `prison_id,name,name_fa,other_names,city,province,country,latitude,longitude,location_precision,holds
long-prison,${LONG},,${MANY.join(';')},Town,Province,IR,1,1,city,${LONG}`,
  'cases.csv': `case_id,full_name,name_fa,other_names,sex,nationalities,occupation,groups,home_place,publication,summary,birth_date,consent_basis,consent_by,consent_on
long-case,${LONG},,${[...MANY, LONG].join(';')},,,,,,team,,,,,`,
  'events.csv': `case_id,type,date,end_date,prison_id,from_prison_id,details,source_id,claim_status,note,locator,other_sources
long-case,arrest,2021-01-02,,long-prison,,,s-0,verified,,${LONG},${SOURCES.join(';')}`,
  'prison_events.csv': `prison_id,kind,date,end_date,source_id,claim_status,note,locator,other_sources
long-prison,fire,2021-01-03,,s-0,verified,,${LONG},${SOURCES.join(';')}`,
}

beforeAll(async () => {
  const files = new Map(Object.entries(FILES).map(([name, text]) => [name as ExchangeFileName, Buffer.from(text)]))
  const result = await importInto(team, files)
  expect(result.ok ? [] : result.badRows).toEqual([])
})

async function idIn(table: 'case' | 'event' | 'prison_event') {
  const [row] = await team`SELECT id::text FROM ${team(`file.${table}`)}`
  return String(row?.['id'])
}

test('a case is edited though it holds more names, and longer ones, than a form lets anybody write', async () => {
  const caseId = await idIn('case')
  const edit = async (version: number, texts: Record<string, string>) => {
    const shown = identityToTexts(await findIdentity(reviewer, caseId, version))
    const form = readCaseForm({ ...shown, ...texts, source: 's-0' }, ON)
    if (!form.ok) throw new Error(JSON.stringify(form.faults))
    return editCase(reviewer, { caseId, version, identity: form.identity, sourceId: 's-0', reason: 'invented' }, ON)
  }
  expect(await edit(1, { occupation: 'baker' })).toEqual({ ok: true, value: { version: 2 } })
  expect(await edit(2, { otherNames: [...MANY.slice(1), LONG, 'One more'].join('\n') })).toMatchObject({ ok: true })
  const { otherNames, nameLatin } = await findIdentity(reviewer, caseId, 3)
  expect([otherNames, nameLatin]).toEqual([[...MANY.slice(1), LONG, 'One more'], LONG])
  await expect(edit(3, { nameLatin: 'b'.repeat(201) })).rejects.toMatchObject({ issues: [{ path: ['nameLatin'] }] })
  await expect(edit(3, { otherNames: MANY.map((name) => `${name} b`).join('\n') })).rejects.toMatchObject({
    issues: [{ path: ['otherNames'] }],
  })
})

test('so is a prison, and a source', async () => {
  const fields = {
    name: LONG, otherNames: [...MANY, 'One more'], city: 'Town', province: 'Province', country: 'IR', latitude: 1,
    longitude: 1, locationPrecision: 'city', holds: LONG,
  } as const
  const edit = { prisonId: 'long-prison', version: 1, fields: { ...fields, otherNames: [...fields.otherNames] } }
  expect(await editPrison(admin, edit, ON)).toEqual({ ok: true, value: { version: 2 } })
  await expect(editPrison(admin, { ...edit, version: 2, fields: { ...edit.fields, city: LONG } }, ON)).rejects.toThrow()
  const source = { title: LONG, language: 'Persian (spoken)', reliability: 'C', confidential: false } as const
  expect(await editSource(reviewer, { sourceId: 's-1', version: 1, fields: { ...source, publisher: 'Invented' } }, ON))
    .toEqual({ ok: true, value: { version: 2 } })
  await expect(editSource(reviewer, { sourceId: 's-1', version: 2, fields: { ...source, language: 'no code' } }, ON))
    .rejects.toThrow()
})

test('so is an event of a case, and one at a prison', async () => {
  const [eventId, there] = [await idIn('event'), await idIn('prison_event')]
  const changes = { note: 'of an edit', locator: LONG, sourceIds: SOURCES.slice(1) }
  expect(await previewEvent(reviewer, { eventId, version: 1, changes }, ON)).toMatchObject({ ok: true })
  expect(await editEvent(reviewer, { eventId, version: 1, changes }, ON))
    .toMatchObject({ ok: true, value: { changed: ['note', 'sourceIds'] } })
  expect(await editPrisonEvent(reviewer, { eventId: there, version: 1, changes }, ON))
    .toMatchObject({ ok: true, value: { changed: ['note', 'sourceIds'] } })
  const longer = { eventId, version: 2, changes: { locator: `${LONG}a` } }
  await expect(editEvent(reviewer, longer, ON)).rejects.toThrow()
  await expect(editPrisonEvent(reviewer, { ...longer, eventId: there }, ON)).rejects.toThrow()
})
