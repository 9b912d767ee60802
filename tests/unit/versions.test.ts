import { ZodError } from 'zod'
import { dayOf } from '@/lib/domain/dates/day'
import { answerEvent } from '@/lib/records/answer-event'
import { clearForPublication } from '@/lib/records/clear-for-publication'
import { confirmSensitiveEvent } from '@/lib/records/confirm-publication'
import { editCase } from '@/lib/records/edit-case'
import { editEvent } from '@/lib/records/edit-event'
import { editPrison } from '@/lib/records/edit-prison'
import { editSource } from '@/lib/records/edit-source'
import { restorePrisonEvent } from '@/lib/records/prison-events/restore-prison-event'
import { restorePrison } from '@/lib/records/restore-prison'
import { restoreSource } from '@/lib/records/restore-source'
import { restoreVersion } from '@/lib/records/restore-version'
import { proposeRule, readProposeRule } from '@/lib/records/rules/propose-rule'
import { saveSourceContact } from '@/lib/records/save-source-contact'
import { sendBackCase } from '@/lib/records/send-back-case'
import { settleIdentity } from '@/lib/records/settle-identity'
import { releaseTask } from '@/lib/records/tasks/end-task'
import { verifyCase } from '@/lib/records/verify-case'
import { verifyEvent } from '@/lib/records/verify-event'
import { aViewer } from '../factories/a-viewer'

const ON = dayOf(2021, 4, 5)
const MOMENT = { on: ON, at: new Date('2021-04-05T12:00:00Z') }
const ADA = aViewer('administrator')
const id = '12345678-1234-4234-8234-123456789abc'
const about = { caseId: id }
const event = { eventId: id }
const prison = { prisonId: 'an-invented-prison' }
const source = { sourceId: 'an-invented-source' }
const fields = {
  name: 'Invented', city: 'Invented', province: 'Invented', country: 'IR', latitude: 0, longitude: 0,
  locationPrecision: 'site',
} as const
const note = 'An invented note'

/** What a form or a program may ask for by the number of a version, and the field that the number stands in. */
const ASKED: Record<string, [field: string, ask: (version: number) => Promise<unknown>]> = {
  answerEvent: ['version', (version) => answerEvent(ADA, { ...event, version, note }, ON)],
  clearForPublication: ['version', (version) => clearForPublication(ADA, { ...about, version }, ON)],
  confirmSensitiveEvent: ['version', (version) => confirmSensitiveEvent(ADA, { ...event, version }, ON)],
  editCase: ['version', (version) => editCase(ADA, { ...about, ...source, version, identity: {}, reason: note }, ON)],
  editEvent: ['version', (version) => editEvent(ADA, { ...event, version, changes: {} }, ON)],
  'editEvent over a conflict': ['seen', (seen) => editEvent(ADA, { ...event, version: 1, seen, changes: {} }, ON)],
  editPrison: ['version', (version) => editPrison(ADA, { ...prison, version, fields }, ON)],
  editSource: ['version', (version) =>
    editSource(ADA, { ...source, version, fields: { title: 'Invented', reliability: 'C', confidential: false } }, ON)],
  proposeRule: ['base', async (base) =>
    proposeRule(ADA, readProposeRule({ rule: 'U01', base, content: {}, reason: note }), ON)],
  releaseTask: ['place', (place) => releaseTask(ADA, { ...about, rule: 'U01', place }, MOMENT)],
  restorePrison: ['version', (version) => restorePrison(ADA, { ...prison, version, restore: 1 }, ON)],
  'restorePrison to a version': ['restore', (restore) => restorePrison(ADA, { ...prison, version: 1, restore }, ON)],
  restorePrisonEvent: ['restore', (restore) => restorePrisonEvent(ADA, { ...event, version: 1, restore }, ON)],
  restoreSource: ['version', (version) => restoreSource(ADA, { ...source, version, restore: 1 }, ON)],
  'restoreSource to a version': ['restore', (restore) => restoreSource(ADA, { ...source, version: 1, restore }, ON)],
  restoreVersion: ['restore', (restore) => restoreVersion(ADA, { ...event, version: 1, restore }, ON)],
  saveSourceContact: ['change.version', (version) =>
    saveSourceContact(ADA, { ...about, change: { contactId: id, version }, name: 'Invented', reach: 'Invented' })],
  sendBackCase: ['version', (version) => sendBackCase(ADA, { ...about, version, note }, ON)],
  settleIdentity: ['version', (version) => settleIdentity(ADA, { ...about, version })],
  verifyCase: ['version', (version) => verifyCase(ADA, { ...about, version }, ON)],
  verifyEvent: ['version', (version) => verifyEvent(ADA, { ...event, version }, ON)],
}

// Postgres fails on such a number where of any other it finds none: no use case may come so far with it.
test.each(Object.entries(ASKED))('%s reads no version beyond four bytes', async (_name, [field, ask]) => {
  const error = await ask(2_147_483_648).catch((thrown: unknown) => thrown)
  expect(error instanceof ZodError ? error.issues.map(({ path }) => path.join('.')) : error).toContain(field)
})
