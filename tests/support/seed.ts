import { mintViewer } from '@/lib/auth/mint-viewer'
import { today } from '@/lib/clock'
import { closeTeam, teamSql } from '@/lib/db/team'
import type { Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { clearForPublication } from '@/lib/records/clear-for-publication'
import { createCase, type CreateCase } from '@/lib/records/create-case'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { recordConsent, type RecordConsent } from '@/lib/records/record-consent'
import { recordEvent } from '@/lib/records/record-event'
import { verifyCase } from '@/lib/records/verify-case'
import { verifyEvent } from '@/lib/records/verify-event'
import { accountOf } from './workspace'

// What a test needs and does not test is made on the site of this run by the use cases themselves, as its accounts.
Object.assign(process.env, JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}'))

export const APPEAL = 'appeal-2021'

export interface SeededCase {
  caseId: string
  slug: string
}

/** Ends the connections that seeding opened. */
export const endSeeding = closeTeam

/** The demonstration's account of a role, as the use cases know it. */
export async function viewerOf(role: Role): Promise<Viewer> {
  const { alias } = accountOf(role)
  const [row] = await teamSql()<{ id: string }[]>`SELECT id::text FROM file.account WHERE alias = ${alias}`
  if (!row) throw new Error(`there is no account ${alias}`)
  return mintViewer({ accountId: row.id, alias, role })
}

/** What a use case made; throws its reason. */
function made<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** The invented case of a volunteer. */
export async function seedCase(nameLatin: string, rest: Omit<CreateCase['identity'], 'nameLatin'> = {}): Promise<SeededCase> {
  const identity = { nameLatin, ...rest }
  return made(await createCase(await viewerOf('volunteer'), { identity, sourceId: APPEAL }, today()))
}

/** Has a reviewer verify who it is and a volunteer record what an invented sister consented to. */
export async function seedConsent({ caseId }: SeededCase, scopes: RecordConsent['scopes'] = ['site']): Promise<void> {
  made(await verifyCase(await viewerOf('reviewer'), { caseId, version: 1 }, today()))
  const said = { givenBy: 'an invented sister', givenOn: '2021-03-05', harmAssessedBy: 'an invented reviewer' }
  made(await recordConsent(await viewerOf('volunteer'), { caseId, basis: 'family', scopes, ...said }, today()))
}

/** Makes a case public. */
export async function seedPublic(about: SeededCase, scopes: RecordConsent['scopes'] = ['site']): Promise<void> {
  await seedConsent(about, scopes)
  made(await clearForPublication(await viewerOf('reviewer'), { caseId: about.caseId, version: 1 }, today()))
}

/** An event that a volunteer proposed; answers its id. */
export async function seedEvent(
  { caseId }: SeededCase, input: Omit<RecordEventInput, 'caseId' | 'sourceIds'>,
): Promise<string> {
  const event = { caseId, sourceIds: [APPEAL], ...input }
  return made(await recordEvent(await viewerOf('volunteer'), event, today())).eventId
}

/** The same, verified by a reviewer. */
export async function seedVerified(about: SeededCase, input: Parameters<typeof seedEvent>[1]): Promise<string> {
  const eventId = await seedEvent(about, input)
  made(await verifyEvent(await viewerOf('reviewer'), { eventId, version: 1 }, today()))
  return eventId
}

/** What the audit log says of a case, the oldest first. */
export async function auditOf({ caseId }: SeededCase, action: string): Promise<{ actor: string; fields: string[] }[]> {
  return teamSql()<{ actor: string; fields: string[] }[]>`
    SELECT coalesce(a.alias, e.actor) AS actor, e.fields FROM file.audit e
    LEFT JOIN file.account a ON a.id::text = e.actor
    WHERE e.subject_id = ${caseId} AND e.action = ${action} ORDER BY e.seq`
}
