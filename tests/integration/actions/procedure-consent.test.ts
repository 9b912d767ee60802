import { editEvent } from '@/lib/records/edit-event'
import { recordConsent, type RecordConsent } from '@/lib/records/record-consent'
import { recordEvent } from '@/lib/records/record-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, takeStock, theAppeal } from '../records/exchange'
import { aCase, ON, people, seatPeople } from '../tasks/task-desk'

const { ada, reviewer } = people
const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
})

const submit = (caseId: string, details: Record<string, string> = { procedure: 'wgad' }) => recordEvent(ada, {
  caseId, type: 'action', date: '2021-03-10', details: { kind: 'an invented submission', ...details }, sourceIds: ['appeal-2021'],
}, ON)

const consent = (caseId: string, rest: Partial<RecordConsent> = {}) => recordConsent(ada, {
  caseId, basis: 'family', givenBy: 'an invented sister', givenOn: '2021-03-10', scopes: ['procedures'],
  harmAssessedBy: 'somebody invented', ...rest,
}, ON)

const REFUSED = { ok: false, reason: 'no_procedure_consent' }

test.each<[string, Partial<RecordConsent> | null, boolean]>([
  ['no consent', null, false],
  ['a consent to the site alone', { scopes: ['site', 'letters'] }, false],
  ['a consent to procedures', {}, true],
  ['that of the person', { basis: 'person' }, true],
  ['that of a lawyer', { basis: 'lawyer' }, true],
  ['that it was public already', { basis: 'already_public' }, false],
  ['a consent given a day later', { givenOn: '2021-03-11' }, false],
])('with %s a submission is recorded: %s is %s', async (_what, given, isTaken) => {
  const { caseId } = await aCase(team)
  if (given) await consent(caseId, given)
  const before = await takeStock(superuser)
  const made = await submit(caseId)
  expect(made.ok ? true : made).toEqual(isTaken ? true : REFUSED)
  if (!isTaken) expect(await takeStock(superuser)).toEqual(before)
})

test('what is no submission needs no consent, and cannot be made one without', async () => {
  const { caseId } = await aCase(team)
  const made = await submit(caseId, {})
  const eventId = made.ok ? made.value.eventId : ''
  const edit = () => editEvent(ada, { eventId, version: 1, changes: { details: { procedure: 'hrc' } } }, ON)
  expect(await edit()).toEqual(REFUSED)
  await consent(caseId)
  expect(await edit()).toMatchObject({ ok: true })
})

test('once the consent is withdrawn, nobody verifies or records a submission', async () => {
  const { caseId } = await aCase(team)
  await consent(caseId, { scopes: ['site', 'procedures'] })
  const made = await submit(caseId)
  const eventId = made.ok ? made.value.eventId : ''
  expect(await withdrawConsent(ada, { caseId, scopes: ['procedures'] }, ON)).toMatchObject({ ok: true })
  expect(await verifyEvent(reviewer, { eventId, version: 1 }, ON)).toEqual(REFUSED)
  expect(await submit(caseId)).toEqual(REFUSED)
})
