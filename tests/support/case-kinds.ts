import { randomUUID } from 'node:crypto'
import { mintViewer } from '@/lib/auth/mint-viewer'
import { connect } from '@/lib/db/connect'
import { dayOf } from '@/lib/domain/dates/day'
import type { Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { assignCase } from '@/lib/records/assign-case'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { createCase } from '@/lib/records/create-case'
import { recordEvent } from '@/lib/records/record-event'
import { requestErasure } from '@/lib/records/request-erasure'

/** Whose a case is to whoever asks, or what became of it. `tombstone`: an erased one by the name that it has since. */
export const CASE_KINDS = ['own', 'another', 'published', 'erased', 'tombstone', 'nonexistent'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** A case by the ways that an address or a form names it, with an event of it that is restricted. */
export interface NamedCase {
  caseId: string
  slug: string
  eventId: string
}

/** Words that stand in what is restricted, and in what was erased. */
export const CANARY = { own: 'canary-of-ones-own-5207', another: 'canary-of-another-8841', erased: 'canary-of-the-erased-3316' }

const ON = dayOf(2021, 4, 5)

/** Points this process at the database of the site, as the site itself was told. */
export function useSiteDatabase(): void {
  const settings: Record<string, string> = JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}')
  for (const [name, value] of Object.entries(settings)) process.env[name] = value
}

function made<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** An invented account that nobody can sign in to. */
export async function anAccount(role: Role, alias = `Unseen ${role} ${randomUUID().slice(0, 8)}`): Promise<Viewer> {
  const sql = connect(process.env.DATABASE_OWNER_URL ?? '', { max: 1 })
  const accountId = randomUUID()
  await sql`INSERT INTO file.account (id, alias, alias_key, password_hash, role)
    VALUES (${accountId}, ${alias}, ${alias.toLowerCase()}, '$argon2id$none', ${role})`
  await sql.end()
  return mintViewer({ accountId, alias, role })
}

/** The demonstration's account of each role. */
async function demonstrationAccounts(): Promise<Map<Role, string>> {
  const sql = connect(process.env.DATABASE_OWNER_URL ?? '', { max: 1 })
  const rows = await sql<{ id: string; role: Role }[]>`SELECT id::text, role FROM file.account WHERE demonstration`
  await sql.end()
  return new Map(rows.map(({ id, role }) => [role, id]))
}

async function openWith(author: Viewer, name: string, canary: string): Promise<NamedCase> {
  const sourceId = 'appeal-2021'
  const { caseId, slug } = made(await createCase(author, { identity: { nameLatin: name }, sourceId }, ON))
  const { eventId } = made(await recordEvent(author, {
    caseId, type: 'contact', date: '2021-03-01', details: { channel: 'phone' }, sourceIds: [sourceId],
    audience: 'restricted', note: canary, locator: canary,
  }, ON))
  return { caseId, slug, eventId }
}

/** One case of each kind, the same for all roles: each of them owns `own`, and none the others. */
export async function makeCaseKinds(): Promise<Record<CaseKind, NamedCase>> {
  const [author, reviewer] = [await anAccount('volunteer'), await anAccount('reviewer')]
  const [first, second] = [await anAccount('administrator'), await anAccount('administrator')]
  const own = await openWith(author, 'Invented Own', CANARY.own)
  for (const accountId of (await demonstrationAccounts()).values()) {
    made(await assignCase(reviewer, { caseId: own.caseId, accountId, kind: 'owner' }))
  }
  const another = await openWith(author, 'Invented Another', CANARY.another)
  const erased = await openWith(author, 'Invented Gone', CANARY.erased)
  made(await requestErasure(first, { caseId: erased.caseId, ground: 'mistake' }))
  made(await confirmErasure(second, { caseId: erased.caseId }, ON))
  const sql = connect(process.env.DATABASE_OWNER_URL ?? '', { max: 1 })
  const [tomb] = await sql<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${erased.caseId}`
  const [published] = await sql<NamedCase[]>`
    SELECT c.id AS "caseId", c.slug, (SELECT e.id FROM file.event e WHERE e.case_id = c.id LIMIT 1) AS "eventId"
    FROM file.case c WHERE c.slug = 'raoof-mehran'`
  await sql.end()
  if (!tomb || !published) throw new Error('the demonstration is not there')
  const nonexistent = { caseId: randomUUID(), slug: 'invented-nobody-at-all', eventId: randomUUID() }
  return { own, another, published, erased, tombstone: { ...erased, slug: tomb.slug }, nonexistent }
}

