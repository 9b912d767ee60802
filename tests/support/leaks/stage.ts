import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Sql } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import type { Day } from '@/lib/domain/dates/day'
import { gatheringSlugOf } from '@/lib/domain/gatherings/gathering'
import type { Role } from '@/lib/domain/permissions/permissions'
import { sealGathering } from '@/lib/gatherings/sealed-gathering'
import { writeOpenGathering } from '@/lib/gatherings/write-open-gathering'
import { clearForPublication } from '@/lib/records/clear-for-publication'
import { createCase } from '@/lib/records/create-case'
import { createSource } from '@/lib/records/create-source'
import { editEvent } from '@/lib/records/edit-event'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { verifyPrisonEvent } from '@/lib/records/prison-events/verify-prison-event'
import { proposePhoto } from '@/lib/records/propose-photo'
import { recordConsent } from '@/lib/records/record-consent'
import { recordEvent } from '@/lib/records/record-event'
import { verifyCase } from '@/lib/records/verify-case'
import { verifyEvent } from '@/lib/records/verify-event'
import { verifyPhoto } from '@/lib/records/verify-photo'
import { gatheringContent } from '../../factories/a-gathering'
import { aPublishedLetter, anAddressee } from '../../factories/a-letter'
import { aPublishedPost } from '../../factories/a-post'
import { madeBy } from '../../factories/an-account'
import { aPublishedAppeal } from '../../factories/an-appeal'
import type { Nest } from './canary'
import type { Seated } from './seat-people'

/** Who acts, on which day, and where canaries are laid. */
export interface Stage {
  people: Readonly<Record<Role, Seated>>
  sql: Sql
  on: Day
  nest: Nest
}

/** What readers are shown, by the names in its addresses. */
export const SHOWN = {
  slug: 'invented-keeper', prison: 'evin', appeal: 'invented-appeal', letter: 'invented-letter', post: 'invented-update',
  day: '2021-03-01',
}

export interface Shown {
  caseId: string
  /** A source who is a person: published events rest on it. */
  sourceId: string
  gathering: string
}

/**
 * Puts something of each kind before readers, and with it what hangs on it and is not for them: who a confidential
 * source is, who and how of a call, what a camera wrote into a photo.
 */
export async function setStage(stage: Stage): Promise<Shown> {
  const { people, sql, on, nest } = stage
  const [{ viewer: author }, { viewer: reviewer }] = [people.volunteer, people.reviewer]
  const caseId = await showPerson(stage)
  const { sourceId } = madeBy(await createSource(author, {
    title: nest.lay('title of a confidential source'), publisher: nest.lay('publisher of a confidential source'),
    url: `https://${nest.lay('address of a confidential source')}.example/`, reliability: 'B', confidential: true,
    note: nest.lay('note of a confidential source'), published: '2021-03-02',
  }))
  const recorded = madeBy(await recordEvent(author, {
    caseId, type: 'contact', date: '2021-03-05', sourceIds: [sourceId], audience: 'public', confirmPublic: true,
    details: { channel: 'phone', verifiedBy: nest.lay('who verified a call of which the day is public') },
    note: nest.lay('note of a call of which the day is public'), locator: nest.lay('locator of a public call'),
  }, on))
  madeBy(await verifyEvent(reviewer, { eventId: recorded.eventId, version: 1, confirmPublic: true }, on))
  // It was corrected: what it said before is not for readers any more. The version that was verified is the second.
  const date = { eventId: recorded.eventId, version: 2, changes: { date: '2021-03-06' } }
  const edited = madeBy(await editEvent(author, date, on))
  madeBy(await verifyEvent(reviewer, { eventId: recorded.eventId, version: edited.version, confirmPublic: true }, on))
  const hearing = madeBy(await recordEvent(author, {
    caseId, type: 'hearing', date: '2021-04-20', sourceIds: [sourceId], audience: 'public', confirmPublic: true,
    details: { scheduled: true },
  }, on))
  madeBy(await verifyEvent(reviewer, { eventId: hearing.eventId, version: 1, confirmPublic: true }, on))
  const fire = madeBy(await recordPrisonEvent(author, {
    prisonId: SHOWN.prison, kind: 'fire', date: '2021-03-03', sourceIds: [sourceId], audience: 'public',
    note: nest.lay('note of a public event at a prison'), locator: nest.lay('locator of a public event at a prison'),
  }, on))
  madeBy(await verifyPrisonEvent(reviewer, { eventId: fire.eventId, version: 1 }, on))
  await showPhoto(stage, caseId)
  await aPublishedAppeal(SHOWN.appeal)
  await anAddressee('invented-office')
  await aPublishedLetter(SHOWN.letter, SHOWN.slug, on)
  await aPublishedPost(SHOWN.post, { cases: [SHOWN.slug] })
  return { caseId, sourceId, gathering: await showGathering(sql) }
}

/** Somebody invented, of whom a group and a home are verified and not open to readers. */
async function showPerson({ people, on, nest }: Stage): Promise<string> {
  const [{ viewer: author }, { viewer: reviewer }] = [people.volunteer, people.reviewer]
  const { caseId } = madeBy(await createCase(author, {
    sourceId: 'appeal-2021', identity: {
      nameLatin: 'Invented Keeper', sex: 'female', birthDate: '1960', summary: 'Nobody, invented for a proof.',
      groups: [nest.lay('group that is not open')], homePlace: nest.lay('home that is not open'),
    },
  }, on))
  madeBy(await verifyCase(reviewer, { caseId, version: 1, open: [] }, on))
  madeBy(await recordConsent(author, {
    caseId, basis: 'family', givenOn: '2021-04-01', scopes: ['site', 'photo', 'editions', 'letters'],
    givenBy: nest.lay('who gave a consent'), harmAssessedBy: nest.lay('who assessed the harm'),
  }, on))
  madeBy(await clearForPublication(reviewer, { caseId, version: 1 }, on))
  const { eventId } = madeBy(await recordEvent(author, {
    caseId, type: 'arrest', date: '2021-02-01', prisonId: SHOWN.prison, sourceIds: ['appeal-2021'], audience: 'public',
    confirmPublic: true, note: nest.lay('note of a public arrest'), locator: nest.lay('locator of a public arrest'),
  }, on))
  madeBy(await verifyEvent(reviewer, { eventId, version: 1, confirmPublic: true }, on))
  return caseId
}

async function showPhoto({ people, on, nest }: Stage, caseId: string): Promise<void> {
  const file = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#456' } })
    .withExifMerge({ IFD0: { Copyright: nest.lay('EXIF of a photo'), Artist: nest.lay('artist in a photo') } }).jpeg().toBuffer()
  const { sha256 } = madeBy(await proposePhoto(people.volunteer.viewer, { caseId, file, licence: 'CC BY 4.0' }, on))
  madeBy(await verifyPhoto(people.reviewer.viewer, { caseId, sha256 }, on))
}

async function showGathering(sql: Sql): Promise<string> {
  const [id, content] = [randomUUID(), gatheringContent({ caseSlug: SHOWN.slug })]
  const slug = gatheringSlugOf(id, content)
  const sealed = sealGathering(readFieldKeys(), id, content)
  await sql`
    INSERT INTO file.gathering (id, slug, state, locale, content, starts_at, decided_at)
    VALUES (${id}, ${slug}, 'published', 'en', ${sealed}, '2030-07-01T17:30:00Z', now())`
  await writeOpenGathering(sql, readFieldKeys(), id)
  return slug
}
