import { ROLES, type Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { answerEvent } from '@/lib/records/answer-event'
import { bulkVerify } from '@/lib/records/bulk-verify'
import { changeAudience } from '@/lib/records/change-audience'
import { confirmChildCase, confirmSensitiveEvent } from '@/lib/records/confirm-publication'
import { disputeEvent } from '@/lib/records/dispute-event'
import { editEvent } from '@/lib/records/edit-event'
import { recordEvent } from '@/lib/records/record-event'
import { restoreVersion } from '@/lib/records/restore-version'
import { retractEvent } from '@/lib/records/retract-event'
import { sendEventBack } from '@/lib/records/send-event-back'
import { verifyEvent } from '@/lib/records/verify-event'
import { anArrest, ON, openDesk, people } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const NOBODY = '00000000-0000-4000-8000-000000000000'
const read = { eventId: NOBODY, version: 1 }
const noted = { ...read, note: 'because' }

type Attempt = (viewer: Viewer) => Promise<{ ok: boolean; reason?: string }>

const ATTEMPTS: readonly [string, Role, Attempt][] = [
  ['record', 'volunteer', (viewer) => recordEvent(viewer, anArrest(NOBODY), ON)],
  ['edit', 'volunteer', (viewer) => editEvent(viewer, { ...read, changes: { note: 'a' } }, ON)],
  ['retract', 'volunteer', (viewer) => retractEvent(viewer, noted, ON)],
  ['answer', 'volunteer', (viewer) => answerEvent(viewer, noted, ON)],
  ['restore', 'volunteer', (viewer) => restoreVersion(viewer, { ...read, restore: 1 }, ON)],
  ['close', 'volunteer', (viewer) => changeAudience(viewer, { ...read, audience: 'restricted' }, ON)],
  ['verify', 'reviewer', (viewer) => verifyEvent(viewer, read, ON)],
  ['verify in bulk', 'reviewer', (viewer) => bulkVerify(viewer, { batchId: NOBODY }, ON)],
  ['dispute', 'reviewer', (viewer) => disputeEvent(viewer, noted, ON)],
  ['send back', 'reviewer', (viewer) => sendEventBack(viewer, noted, ON)],
  ['confirm an event', 'reviewer', (viewer) => confirmSensitiveEvent(viewer, read, ON)],
  ['confirm a case', 'reviewer', (viewer) => confirmChildCase(viewer, { caseId: NOBODY }, ON)],
]

test.each(ATTEMPTS)('to %s takes a %s, and a refusal changes nothing', async (_, least, attempt) => {
  const before = await desk.stock()
  for (const role of ROLES) {
    const isAllowed = ROLES.indexOf(role) >= ROLES.indexOf(least)
    const reason = isAllowed ? expect.stringMatching(/^unknown_(event|case|batch)$/) : 'not_allowed'
    expect(await attempt(people[role])).toEqual({ ok: false, reason })
  }
  expect(await desk.stock()).toEqual(before)
})
