import { parseDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { recordEvent } from '@/lib/records/record-event'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { verifyEvent } from '@/lib/records/verify-event'
import { findCaseTasks } from '@/lib/team/tasks/find-case-tasks'
import { aViewer } from '../../factories/a-viewer'
import { insertCase } from '../../factories/file-rows'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'

/** Invented people of the workspace. */
export const people = {
  researcher: aViewer('researcher'), ada: aViewer('volunteer', { alias: 'Adaora' }),
  bo: aViewer('volunteer', { alias: 'Bonnie' }), reviewer: aViewer('reviewer'), second: aViewer('reviewer'),
}

/** A day of 2021, as `04-05`. */
function day(text: string): Day {
  const found = parseDay(`2021-${text}`)
  if (found === null) throw new Error(text)
  return found
}

/** Noon of a day of 2021, as `04-05`, some hours later. */
export function noon(text: string, hours = 0): Moment {
  const at = new Date(Date.parse(`2021-${text}T12:00:00Z`) + hours * 3_600_000)
  const on = parseDay(at.toISOString().slice(0, 10))
  if (on === null) throw new Error(text)
  return { on, at }
}

export const ON = day('04-05')

/** Records an event of an invented case, verified by a second person. */
export async function happened(caseId: string, rest: Partial<RecordEventInput>): Promise<string> {
  const details = (rest.type ?? 'contact') === 'contact' ? { channel: 'phone' } : {}
  const input: RecordEventInput = {
    caseId, type: 'contact', date: '2021-03-01', sourceIds: ['appeal-2021'], details, ...rest,
  }
  const made = await recordEvent(people.ada, input, ON)
  if (!made.ok) throw new Error(made.reason)
  const { eventId } = made.value
  const verified = await verifyEvent(people.reviewer, { eventId, version: 1, confirmPublic: true }, ON)
  if (!verified.ok) throw new Error(verified.reason)
  return eventId
}

let made = 0

/**
 * An invented person, arrested on 1 January 2021; heard of on 1 March unless told otherwise. On 5 April U01 is then
 * high, and becomes critical on 30 April; without a call U02 is critical.
 */
export async function aCase(team: ReturnType<typeof takeTestDatabase>['team'], call: string | null = '2021-03-01') {
  const caseId = await insertCase(team, `invented-${(made += 1)}`, 'team')
  await happened(caseId, { type: 'arrest', date: '2021-01-01' })
  const callId = call === null ? null : await happened(caseId, { date: call })
  return { caseId, callId }
}

/** A database for the tests of a file, with the appeal and the invented people; answers the workspace's connection. */
export function takeTaskRecord() {
  const { team } = takeTestDatabase()
  beforeAll(async () => {
    await importInto(team, theAppeal())
    await seatPeople(team)
  })
  return team
}

/** Puts the invented people among the accounts, so that they have names. */
export async function seatPeople(team: ReturnType<typeof takeTestDatabase>['team']): Promise<void> {
  for (const { accountId, alias, role } of Object.values(people)) {
    await team`INSERT INTO file.account (id, alias, alias_key, password_hash, role)
      VALUES (${accountId}, ${alias}, ${alias}, '$argon2id$invented', ${role})`
  }
}

/** What stands for a rule of a case at a moment, as "kind by whom"; `open` where nothing does. */
export async function stateOf(caseId: string, rule: string, moment: Moment, viewer: Viewer = people.ada) {
  const standing = (await findCaseTasks(viewer, caseId, moment)).find((task) => task.rule === rule)?.standing
  return standing ? `${standing.kind} by ${standing.by}` : 'open'
}
