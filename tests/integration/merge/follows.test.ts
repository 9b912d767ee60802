import type { Viewer } from '@/lib/domain/permissions/viewer'
import { caseKnownAt } from '@/lib/team/case-known-at'
import { assignCase } from '@/lib/records/assign-case'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { editEvent } from '@/lib/records/edit-event'
import { requestErasure } from '@/lib/records/request-erasure'
import { recordConsent } from '@/lib/records/record-consent'
import { saveSourceContact } from '@/lib/records/save-source-contact'
import { readSourceContacts } from '@/lib/records/read-source-contacts'
import { verifyEvent } from '@/lib/records/verify-event'
import { anAddressee, aPublishedLetter } from '../../factories/a-letter'
import { aViewer } from '../../factories/a-viewer'
import { takeAuthDatabase } from '../../factories/take-database'
import { somayehAs, twoSomayehs } from '../records/another-somayeh'
import { importInto, theAppeal } from '../records/exchange'
import { merged, ON, proposed, confirmed, readDerived, undone, withAccount } from './merging'

process.env.VIGIL_FIELD_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`

const { team, superuser } = takeAuthDatabase()
let [from, into] = [{ caseId: '', slug: '' }, { caseId: '', slug: '' }]
let [one, other, owner]: Viewer[] = []

beforeAll(async () => {
  await importInto(team, theAppeal())
  one = await withAccount(superuser, 'administrator')
  other = await withAccount(superuser, 'administrator')
  owner = await withAccount(superuser, 'volunteer')
  await anAddressee('invented-office')
})
beforeEach(async () => {
  [from, into] = await twoSomayehs(team)
})

function people(): { one: Viewer; other: Viewer; owner: Viewer } {
  if (!one || !other || !owner) throw new Error('nobody is there')
  return { one, other, owner }
}
const merge = () => merged(team, [people().one, people().other], from.caseId, into.caseId)
const readBoth = () => readDerived(superuser, [from.caseId, into.caseId])
const now = async () =>
  String((await team`SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`)[0]?.['at'])

test('its people, contacts, photo and letters follow, and go back', async () => {
  const { one: admin, owner: own } = people()
  await assignCase(admin, { caseId: from.caseId, accountId: own.accountId, kind: 'owner' })
  const contact = await saveSourceContact(own, { caseId: from.caseId, name: 'somebody invented', reach: 'by an invented way' })
  expect(contact.ok).toBe(true)
  await superuser`INSERT INTO file.photo (case_id, webp, sha256, width, height, licence, author, verifier)
    VALUES (${from.caseId}, '\\x01', ${'ab'.repeat(32)}, 1, 1, 'CC0', 'a', 'b')`
  for (const { caseId } of [from, into]) {
    const given = { basis: 'family', givenBy: 'an invented relative', givenOn: '2021-04-01' } as const
    await recordConsent(own, { caseId, ...given, harmAssessedBy: 'somebody', scopes: ['site', 'letters', 'photo'] }, ON)
  }
  const letter = await aPublishedLetter(`write-${from.slug}`, from.slug, ON)
  const before = await readBoth()
  expect(before['open.photo']).toHaveLength(1)
  const mergeId = await merge()
  const contacts = await readSourceContacts(own, { caseId: into.caseId })
  expect(contacts.ok && contacts.value.map(({ name }) => name)).toEqual(['somebody invented'])
  expect(await team`SELECT FROM open.letter WHERE slug = ${letter} AND case_id = ${into.caseId}`).toHaveLength(1)
  expect(await team`SELECT FROM open.photo WHERE case_id = ${into.caseId}`).toHaveLength(1)
  await undone(admin, mergeId)
  expect(await readBoth()).toEqual(before)
})

test('what was known before the merge is still told of each, and what both knew after it of one', async () => {
  const earlier = await now()
  const ofInto = await caseKnownAt(people().one, into.slug, earlier, ON)
  const ofFrom = await caseKnownAt(people().one, from.slug, earlier, ON)
  const mergeId = await merge()
  const between = await now()
  expect(await caseKnownAt(people().one, into.slug, earlier, ON)).toEqual(ofInto)
  expect(await caseKnownAt(people().one, from.slug, earlier, ON)).toEqual(
    ofFrom && { ...ofFrom, events: ofFrom.events.map((event) => ({ ...event, caseId: into.caseId })) })
  const both = (ofInto?.events.length ?? 0) + (ofFrom?.events.length ?? 0)
  expect((await caseKnownAt(people().one, into.slug, between, ON))?.events).toHaveLength(both)
  await undone(people().one, mergeId)
  expect((await caseKnownAt(people().one, into.slug, between, ON))?.events).toHaveLength(both)
  expect(await caseKnownAt(people().one, into.slug, await now(), ON)).toEqual(ofInto)
})

test('what readers had seen and was corrected is still told once the two are parted', async () => {
  const [row] = await team<{ id: string; version: number }[]>`
    SELECT id, version FROM file.event WHERE case_id = ${from.caseId} AND type = 'arrest' LIMIT 1`
  const [eventId, version] = [row?.id ?? '', row?.version ?? 0]
  const changes = { date: '2020-10-15' }
  const edit = await editEvent(aViewer('volunteer'), { eventId, version, changes, overrideReason: 'invented' }, ON)
  expect(edit).toMatchObject({ ok: true })
  await verifyEvent(aViewer('reviewer'), { eventId, version: version + 1, confirmPublic: true }, ON)
  const before = await readBoth()
  expect(before['open.correction']).toHaveLength(1)
  const mergeId = await merge()
  await undone(people().one, mergeId)
  expect(await readBoth()).toEqual(before)
})

test('who is erased is erased in both, with why they were merged', async () => {
  const { one: admin, other: second } = people()
  await merge()
  expect(await requestErasure(admin, { caseId: into.caseId, ground: 'family' })).toMatchObject({ ok: true })
  expect(await confirmErasure(second, { caseId: into.caseId }, ON)).toMatchObject({ ok: true })
  const rows = await team<{ slug: string }[]>`
    SELECT slug FROM file.case WHERE id IN (${from.caseId}, ${into.caseId}) AND erased_at IS NOT NULL`
  expect(rows).toHaveLength(2)
  expect(await team`SELECT FROM file.case_merge WHERE from_case = ${from.caseId} AND reason <> ''`).toHaveLength(0)
  expect(await team`SELECT FROM open.case_redirect WHERE slug = ${from.slug}`).toHaveLength(0)
})

test('of two cases that became one neither is erased where one may not be', async () => {
  const { one: admin, other: second } = people()
  await merge()
  await requestErasure(admin, { caseId: into.caseId, ground: 'family' })
  await superuser`UPDATE file.erasure SET requested_by = ${second.accountId} WHERE case_id = ${from.caseId}`
  expect(await confirmErasure(second, { caseId: into.caseId }, ON)).toEqual({ ok: false, reason: 'own_request' })
  const rows = await team`
    SELECT FROM file.case WHERE id IN (${from.caseId}, ${into.caseId}) AND erased_at IS NULL`
  expect(rows).toHaveLength(2)
})

test('nothing is merged that somebody asks to erase', async () => {
  const mergeId = await proposed(team, people().one, from.caseId, into.caseId)
  await requestErasure(people().one, { caseId: from.caseId, ground: 'family' })
  expect(await confirmed(team, people().other, mergeId, [from.caseId, into.caseId]))
    .toEqual({ ok: false, reason: 'erasing' })
})

test('the files that one of them came from, imported again, change nothing', async () => {
  const mergeId = await merge()
  const before = await readBoth()
  const result = await importInto(team, somayehAs(from.slug))
  expect(result).toMatchObject({ ok: true })
  expect(await readBoth()).toEqual(before)
  await undone(people().one, mergeId)
})
