import { today } from '@/lib/clock'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { assignCase } from '@/lib/records/assign-case'
import { createCase } from '@/lib/records/create-case'
import { createSource } from '@/lib/records/create-source'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { recordEvent } from '@/lib/records/record-event'
import { retractEvent } from '@/lib/records/retract-event'
import { saveSourceContact } from '@/lib/records/save-source-contact'
import { verifyEvent } from '@/lib/records/verify-event'
import { anAccount } from './case-kinds'
import { viewerOf, type SeededCase } from './seed'

/** Every text that is planted begins with this and a hyphen: where it shows, something leaked. */
export const CANARY = 'canary-6180'

const SOURCE = 'appeal-2021'

interface Planting {
  about: SeededCase
  author: Viewer
  sourceId: string
}

/** Plants words in everything that is kept from the public about a case that is public, and a case that is not. */
export async function plantCanaries(about: SeededCase): Promise<void> {
  const author = await anAccount('volunteer', `${CANARY}-volunteer`)
  const source = await createSource(author, {
    title: `${CANARY}-title`, publisher: `${CANARY}-publisher`, url: `https://${CANARY}.example/`, reliability: 'B',
    confidential: true, note: `${CANARY}-note of a source`,
  })
  if (!source.ok) throw new Error(source.reason)
  const planting = { about, author, sourceId: source.value.sourceId }
  await plantEvents(planting)
  await plantHidden(planting)
}

/** Events in every audience but the public, verified and not; a draft for the public; one that was retracted. */
async function plantEvents({ about: { caseId }, author, sourceId }: Planting): Promise<void> {
  const said = (what: string) => ({
    caseId, type: 'statement' as const, date: '2021-03-02', sourceIds: [sourceId], locator: `${CANARY}-locator ${what}`,
    note: `${CANARY}-note ${what}`, details: { text: `${CANARY}-text ${what}`, by: `${CANARY}-speaker` },
  })
  const other = await viewerOf('reviewer')
  await done(assignCase(await viewerOf('administrator'), { caseId, accountId: other.accountId, kind: 'owner' }))
  for (const audience of AUDIENCES) {
    const draft = await propose(author, { ...said(`draft ${audience}`), audience, confirmPublic: true })
    if (audience === 'public') continue
    const settled = await propose(author, { ...said(`verified ${audience}`), audience })
    await done(verifyEvent(other, { eventId: settled, version: 1 }, today()))
    await done(retractEvent(other, { eventId: draft, version: 1, note: `${CANARY}-why` }, today()))
  }
}

async function propose(author: Viewer, input: Parameters<typeof recordEvent>[1]): Promise<string> {
  const recorded = await recordEvent(author, input, today())
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))
  return recorded.value.eventId
}

/** A case of the team alone, what waits about a prison, and how a family is reached. */
async function plantHidden({ about, author, sourceId }: Planting): Promise<void> {
  const identity = { nameLatin: `${CANARY}-person`, occupation: [`${CANARY}-occupation`] }
  const hidden = await createCase(author, { identity, sourceId: SOURCE }, today())
  if (!hidden.ok) throw new Error(hidden.reason)
  await propose(author, {
    caseId: hidden.value.caseId, type: 'arrest', date: '2021-03-01', prisonId: 'evin', sourceIds: [SOURCE], audience: 'team',
  })
  await done(recordPrisonEvent(author, {
    prisonId: 'evin', kind: 'fire', date: '2021-03-03', sourceIds: [sourceId], audience: 'public',
    note: `${CANARY}-fire`, locator: `${CANARY}-locator of a fire`,
  }, today()))
  await done(saveSourceContact(await viewerOf('administrator'), {
    caseId: about.caseId, name: `${CANARY}-mother`, reach: `${CANARY}-telephone`,
  }))
}

async function done(step: Promise<{ ok: boolean }>): Promise<void> {
  const result = await step
  if (!result.ok) throw new Error(JSON.stringify(result))
}
