import { takeTaskStep } from '@/app/team/cases/[slug]/take-task-step'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { recordConsent } from '@/lib/records/record-consent'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, takeStock, theAppeal } from '../records/exchange'
import { aCase, noon, people, seatPeople, stateOf } from './task-desk'

const { ada, bo } = people
const { team, superuser } = takeTestDatabase()
let caseId: string
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
  caseId = (await aCase(team)).caseId
})

const NOW = noon('04-05')
const done = { to: '/team/cases/invented-1' }

function send(viewer: Viewer, fields: Record<string, string>, moment = NOW) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ case: caseId, slug: 'invented-1', rule: 'U01', ...fields })) {
    form.set(name, value)
  }
  return takeTaskStep(viewer, form, moment, (alias) => `told by ${alias}`)
}

test('the forms of a reason take it, put it off, give it back, take that back, and answer it', async () => {
  expect(await send(ada, { step: 'take', hours: '24' })).toEqual(done)
  expect(await send(bo, { step: 'take', hours: '24' })).toEqual({ reason: 'taken' })
  expect(await send(ada, { step: 'snooze', hours: '24', note: 'an invented reason' })).toEqual(done)
  expect(await send(ada, { step: 'acknowledge', hours: '24', note: 'an invented note' })).toEqual(done)
  expect(await send(ada, { step: 'release', place: '3' })).toEqual(done)
  expect(await send(ada, { step: 'undo', place: '4' })).toEqual(done)
  expect(await stateOf(caseId, 'U01', NOW)).toBe('acknowledge by Adaora')
  const action = { kind: 'an invented letter', addressee: '', date: '2021-04-04', deadline: '20 April 2021' }
  expect(await send(ada, { step: 'record', ...action })).toEqual(done)
  const [event] = await team<{ id: string; date: string; details: unknown; source: string }[]>`
    SELECT e.id, v.date_edtf AS date, v.details, o.title AS source FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id JOIN file.event_source s ON s.event_id = e.id
    JOIN file.source o ON o.id = s.source_id WHERE e.case_id = ${caseId} AND e.type = 'action'`
  expect(event).toMatchObject({
    date: '2021-04-04', details: { kind: 'an invented letter', deadline: '2021-04-20' }, source: 'told by Adaora',
  })
  expect(await send(bo, { step: 'answer', event: event?.id ?? '' })).toEqual(done)
  expect(await stateOf(caseId, 'U01', NOW)).toBe('answer by Bonnie')
})

const submission = { step: 'record', kind: 'x', addressee: '', date: '2021-04-04', deadline: '' }

test.each<[string, Record<string, string>]>([
  ['other', {}], ['other', { step: 'close' }], ['other', { step: 'take', hours: '0' }],
  ['other', { step: 'take', hours: '721' }], ['other', { step: 'take', hours: '24', more: 'x' }],
  ['other', { step: 'take', hours: '24', rule: 'U01; DROP' }], ['other', { step: 'take', hours: '24', case: 'none' }],
  ['other', { step: 'answer', event: 'none' }], ['other', { step: 'undo', place: '-1' }],
  ['not_fired', { step: 'take', hours: '24', rule: 'U09' }],
  ['note', { step: 'snooze', hours: '24', note: '  ' }],
  ['kind', { step: 'record', kind: ' ', addressee: '', date: '2021-04-05', deadline: '' }],
  ['date', { step: 'record', kind: 'x', addressee: '', date: 'some day', deadline: '' }],
  ['deadline', { step: 'record', kind: 'x', addressee: '', date: '2021-04-05', deadline: 'some day' }],
  ['no_procedure_consent', { ...submission, procedure: 'wgad' }], ['other', { ...submission, procedure: 'nato' }],
  ['unknown_event', { step: 'answer', event: '00000000-0000-4000-8000-000000000000' }],
  ['unknown_case', { step: 'take', hours: '24', case: '00000000-0000-4000-8000-000000000000' }],
  ['not_fired', { ...submission, rule: 'U09' }],
  ['unknown_case', { ...submission, case: '00000000-0000-4000-8000-000000000000' }],
])('what is answered %s changes no row: %j', async (reason, fields) => {
  const before = await takeStock(superuser)
  // Bonnie told of no action yet: not even the source that she would be is left behind.
  expect(await send(bo, fields)).toEqual({ reason })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a submission names its procedure once somebody consented to that', async () => {
  const { caseId: own } = await aCase(team)
  const sent = { ...submission, case: own, slug: 'invented-2', procedure: 'wgad' }
  expect(await send(ada, sent)).toEqual({ reason: 'no_procedure_consent' })
  await recordConsent(ada, {
    caseId: own, basis: 'family', givenBy: 'an invented aunt', givenOn: '2021-04-04', scopes: ['procedures'], harmAssessedBy: 'somebody',
  }, NOW.on)
  expect(await send(ada, sent)).toEqual({ to: '/team/cases/invented-2' })
  const written = await team`
    SELECT l.kind, l.procedure FROM file.ledger_entry l JOIN file.event e ON e.id = l.event_id WHERE e.case_id = ${own}`
  expect([...written]).toEqual([{ kind: 'x', procedure: 'wgad' }])
  expect(await stateOf(own, 'U01', NOW)).toBe('answer by Adaora')
})
