import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { changeAudience } from '@/lib/records/change-audience'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { recordEvent } from '@/lib/records/record-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { aViewer } from '../../factories/a-viewer'
import { createTestDatabase } from '../../factories/database'
import { insertCase } from '../../factories/file-rows'
import { day, importInto, takeStock, theAppeal } from './exchange'

/** The day on which all these tests stand. */
export const ON = day('2021-04-05')

/** Invented people of the workspace. */
export const people = {
  researcher: aViewer('researcher'), volunteer: aViewer('volunteer'), other: aViewer('volunteer'),
  reviewer: aViewer('reviewer'), second: aViewer('reviewer'), administrator: aViewer('administrator'),
}

/** A database with rules, sources and prisons, in which invented cases are made. */
export async function openDesk() {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await importInto(team, theAppeal())
  return {
    team,
    stock: () => takeStock(superuser),
    aCase: (consent: 'family' | 'already_public' | null = 'family', birth: string | null = null) =>
      makeCase(team, consent, birth),
    current: (eventId: string) => readCurrent(team, eventId),
    published: async (eventId: string) => (await team`SELECT FROM open.event WHERE id = ${eventId}`).length > 0,
    lastEntry: async () => (await team`SELECT actor, action, fields FROM file.audit ORDER BY seq DESC LIMIT 1`)[0],
    close: async () => {
      await Promise.all([team.end(), superuser.end(), closeTeam()])
      await database.drop()
    },
  }
}

let made = 0

async function makeCase(team: Sql, consent: string | null, birth: string | null): Promise<string> {
  const caseId = await insertCase(team, `invented-${(made += 1)}`, consent === null ? 'team' : 'public')
  await team`UPDATE file.case SET birth_date = ${birth} WHERE id = ${caseId}`
  if (consent !== null) {
    await team`
      INSERT INTO file.consent (case_id, basis, given_by, given_on)
      VALUES (${caseId}, ${consent}, 'somebody', '2021-01-01')`
  }
  return caseId
}

async function readCurrent(team: Sql, eventId: string) {
  const [row] = await team<Record<string, unknown>[]>`
    SELECT v.version, v.date_edtf AS date, v.typed, v.calendar, v.details, v.claim_status AS claim, v.audience, v.note,
      v.author, v.actor, v.verifier, v.change, v.change_note AS why,
      v.override_reason AS override, v.awaits_author AS awaits,
      (SELECT array_agg(source_id ORDER BY 1) FROM file.event_source s
        WHERE s.event_id = v.event_id AND s.version = v.version) AS sources
    FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version WHERE e.id = ${eventId}`
  return row
}

/** What a form sends of a call on 30 March 2021. */
export function aCall(caseId: string, rest: Partial<RecordEventInput> = {}): RecordEventInput {
  return {
    caseId, type: 'contact', date: '2021-03-30', details: { channel: 'phone' }, sourceIds: ['appeal-2021'], ...rest,
  }
}

/** The same of an arrest on 1 January 2021. */
export function anArrest(caseId: string, rest: Partial<RecordEventInput> = {}): RecordEventInput {
  return { caseId, type: 'arrest', date: '2021-01-01', sourceIds: ['appeal-2021'], ...rest }
}

/** Records what a form sends, as a volunteer unless told otherwise; answers the id of the event. */
export async function recorded(input: RecordEventInput, by: Viewer = people.volunteer): Promise<string> {
  const result = await recordEvent(by, input, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value.eventId
}

/** The same, verified by the reviewer, and for everybody where the audience says so. */
export async function verified(input: RecordEventInput, by: Viewer = people.volunteer): Promise<string> {
  const eventId = await recorded(input, by)
  const result = await verifyEvent(people.reviewer, { eventId, version: 1, confirmPublic: true }, ON)
  if (!result.ok) throw new Error(result.reason)
  return eventId
}

/** Restricts an event whose current version is given. */
export async function restricted(eventId: string, version: number, by: Viewer = people.volunteer): Promise<void> {
  const result = await changeAudience(by, { eventId, version, audience: 'restricted' }, ON)
  if (!result.ok) throw new Error(result.reason)
}
