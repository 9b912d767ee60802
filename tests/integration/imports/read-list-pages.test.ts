import { readMappingPage } from '@/app/team/imports/[importing]/mapping/read-mapping-page'
import { readQuestionsPage } from '@/app/team/imports/[importing]/questions/read-questions-page'
import { takeList } from '@/app/api/team/imports/take-list'
import { answerListForm as answerAsShown } from '@/app/team/imports/answer-list-form'
import { knownNames } from '@/app/team/imports/known-names'
import { mapListForm } from '@/app/team/imports/map-list-form'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { mapListImport } from '@/lib/records/lists/map-list-import'
import { findListFile } from '@/lib/team/find-list-file'
import { listOwnImports } from '@/lib/team/list-own-imports'
import { findSavedMapping, listSavedMappings } from '@/lib/team/list-saved-mappings'
import { theDay } from '@/tests/factories/a-list'
import { aViewer } from '@/tests/factories/a-viewer'
import { aWorkbook } from '@/tests/factories/a-workbook'
import { takeAuthDatabase } from '@/tests/factories/take-database'
import { importInto, theAppeal } from '../records/exchange'

const { team } = takeAuthDatabase()
const reviewer = aViewer('reviewer')
const LIST = 'Name,Arrested,Prison,Status\nInvented Person,05/06/2019,Evin,imprisoned\nOther Person,2019-07-01,Nowhere,زندان\n'

beforeAll(async () => {
  await importInto(team, theAppeal())
})

/** Brings a file as the form does. */
function bring(viewer: Viewer, bytes: string | Uint8Array, name = 'an invented list.csv') {
  const form = new FormData()
  form.set('file', new File([Buffer.from(bytes)], name))
  return takeList(viewer, new Request('http://site.example/', { method: 'POST', body: form }))
}

async function broughtBy(viewer: Viewer, bytes: string | Uint8Array = LIST) {
  const taken = await bring(viewer, bytes)
  const list = taken.ok ? await findListFile(viewer, taken.value.importId) : null
  if (!list) throw new Error('the list was not taken')
  return list
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** Answers as a page does that calls prisons as the record does. */
function answerListForm(viewer: Viewer, form: unknown) {
  return answerAsShown(viewer, form, () => Promise.resolve({ prison: ({ name }) => name }))
}

const MAPPED = { listedOn: '2021-04-05', 'source.title': 'An invented list', dayOrder: '', calendar: '' }

test('a list is brought, its columns are suggested, and it is read as the form says', async () => {
  const list = await broughtBy(reviewer)
  const page = await readMappingPage(reviewer, list, {}, theDay())
  if (!page.ok) throw new Error(page.fault.reason)
  expect(page.columns.map(({ field }) => field)).toEqual(['name_latin', 'arrest_date', 'prison', 'status'])
  const sent = formOf({ ...page.texts, ...MAPPED, importId: list.id, save: 'yes' })
  expect(await mapListForm(reviewer, sent, theDay())).toEqual({ ok: true, importId: list.id })
  const mapped = await findListFile(reviewer, list.id)
  if (!mapped?.mapping) throw new Error('the list was not mapped')
  const known = await knownNames(reviewer)
  const asked = await readQuestionsPage(mapped, mapped.mapping, known, theDay())
  expect(asked.ok && asked.survey.questions.map(({ pattern }) => pattern)).toEqual([
    'day_order:Arrested', 'prison:nowhere', 'status:زندان',
  ])
  expect(await listSavedMappings(reviewer)).toEqual(['an invented list'])
  expect((await listOwnImports(reviewer))[0]).toMatchObject({ id: list.id, state: 'mapped', isOwn: true })
})

test('answers are kept with the mapping, and the list goes on where none is open', async () => {
  const list = await broughtBy(reviewer)
  const page = await readMappingPage(reviewer, list, { saved: 'an invented list' }, theDay())
  await mapListForm(reviewer, formOf({ ...(page.ok ? page.texts : {}), importId: list.id }), theDay())
  const form = formOf({
    importId: list.id, intent: 'answer', save: 'yes', p0: 'day_order:Arrested', q0: 'day_first', p1: 'prison:nowhere', q1: 'other',
    o1: 'Qarchak', p2: 'status:زندان', q2: 'imprisoned', p3: 'never asked', q3: '', q9: 'without a pattern',
  })
  expect(await answerListForm(reviewer, form)).toEqual({ to: `/team/imports/${list.id}/questions` })
  const answers = { 'day_order:Arrested': 'day_first', 'prison:nowhere': 'qarchak', 'status:زندان': 'imprisoned' }
  expect(await findSavedMapping(reviewer, 'an invented list')).toMatchObject({ answers })
  const mapped = await findListFile(reviewer, list.id)
  const known = await knownNames(reviewer)
  const read = mapped?.mapping && (await readQuestionsPage(mapped, mapped.mapping, known, theDay()))
  expect(read?.ok && read.survey.questions.every(({ answer }) => answer !== null)).toBe(true)
  expect(await answerListForm(reviewer, formOf({ importId: list.id, intent: 'lay' }))).toEqual({ to: `/team/imports/${list.id}` })
})

test('of two forms of answers that are sent at once, both are kept', async () => {
  const list = await broughtBy(reviewer)
  const page = await readMappingPage(reviewer, list, {}, theDay())
  await mapListForm(reviewer, formOf({ ...(page.ok ? page.texts : {}), ...MAPPED, importId: list.id }), theDay())
  const answers = { 'day_order:Arrested': 'day_first', 'prison:nowhere': 'qarchak', 'status:زندان': 'imprisoned' }
  await Promise.all(Object.entries(answers).map(([p0, q0]) =>
    answerListForm(reviewer, formOf({ importId: list.id, intent: 'answer', p0, q0 }))))
  expect((await findListFile(reviewer, list.id))?.mapping?.answers).toEqual(answers)
})

test('an answer that is given while the form of the mapping is read is kept, too', async () => {
  const list = await broughtBy(reviewer)
  const page = await readMappingPage(reviewer, list, {}, theDay())
  await mapListForm(reviewer, formOf({ ...(page.ok ? page.texts : {}), ...MAPPED, importId: list.id }), theDay())
  const mapping = (await findListFile(reviewer, list.id))?.mapping
  if (!mapping) throw new Error('the list was not mapped')
  await answerListForm(reviewer, formOf({ importId: list.id, intent: 'answer', p0: 'prison:nowhere', q0: 'qarchak' }))
  const mapped = await mapListImport(reviewer, { importId: list.id, mapping, keepAnswers: true })
  expect(mapped.ok && mapped.value.mapping.answers).toEqual({ ...mapping.answers, 'prison:nowhere': 'qarchak' })
})

test('the next version of a list is read by the mapping and the answers that were kept', async () => {
  const next = `${LIST}Third Person,07/08/2019,Nowhere,imprisoned\n`
  const list = await broughtBy(reviewer, next)
  const page = await readMappingPage(reviewer, list, { saved: 'an invented list' }, theDay())
  if (!page.ok) throw new Error(page.fault.reason)
  await mapListForm(reviewer, formOf({ ...page.texts, importId: list.id, saved: page.saved }), theDay())
  const mapped = await findListFile(reviewer, list.id)
  const known = await knownNames(reviewer)
  const read = mapped?.mapping && (await readQuestionsPage(mapped, mapped.mapping, known, theDay()))
  if (!read?.ok) throw new Error('the list was not read')
  expect(read.survey.questions.filter(({ answer }) => answer === null)).toEqual([])
  expect(read.survey.first.map(({ events }) => events[0]?.date)).toEqual(['2019-06-05', '2019-07-01', '2019-08-07'])
})

test('what a form says wrong comes back with what was chosen', async () => {
  const list = await broughtBy(reviewer)
  const mapped = await mapListForm(reviewer, formOf({ importId: list.id, name: '', 'c0.field': 'name' }), theDay())
  expect(mapped).toMatchObject({
    ok: false, answer: { texts: { 'c0.field': 'name' }, faults: { name: 'malformed', 'source.title': 'no_source' } },
  })
})

test('a list is read by whoever brought it alone, and brought by nobody whose role does not', async () => {
  const list = await broughtBy(reviewer)
  const [other, volunteer] = [aViewer('reviewer'), aViewer('volunteer')]
  expect(await findListFile(other, list.id)).toBeNull()
  expect(await mapListForm(other, formOf({ importId: list.id }), theDay())).toMatchObject({ answer: { reason: 'unknown_import' } })
  expect(await answerListForm(other, formOf({ importId: list.id, intent: 'lay' }))).toMatchObject({ reason: 'unknown_import' })
  expect(await bring(volunteer, LIST)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await listSavedMappings(volunteer)).toEqual([])
  expect(await findSavedMapping(volunteer, 'an invented list')).toBeNull()
  expect(await listOwnImports(volunteer)).toEqual([])
})

test.each([
  ['malformed', null], ['empty', ''], ['not_a_table', '%PDF-1.7'], ['holds_nul', 'a,b\n\u0000,\n'],
  ['inflates_too_much', aWorkbook({ 'xl/worksheets/sheet2.xml': Buffer.alloc(160_000_000, 0x20) })],
])('a file that no choice mends is refused at once: %s', async (reason, bytes) => {
  const before = await team`SELECT count(*) FROM file.list_import`
  const noFile = () => takeList(reviewer, new Request('http://site.example/', { method: 'POST', body: formOf({ file: 'x' }) }))
  const taken = await (bytes === null ? noFile() : bring(reviewer, bytes))
  expect(taken).toEqual({ ok: false, reason })
  expect(await team`SELECT count(*) FROM file.list_import`).toEqual(before)
})

test('malformed forms change nothing and never throw', async () => {
  const list = await broughtBy(reviewer)
  for (const form of [null, 'text', new FormData(), formOf({ importId: "'; --" }), formOf({ importId: list.id, p0: 'x'.repeat(500), q0: 'y' })]) {
    await expect(answerListForm(reviewer, form)).resolves.toMatchObject({ done: false, reason: 'unknown_import' })
    await expect(mapListForm(reviewer, form, theDay())).resolves.toMatchObject({ ok: false })
  }
  expect((await findListFile(reviewer, list.id))?.mapping).toBeNull()
})
