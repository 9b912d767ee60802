import ICAL from 'ical.js'
import { decideGathering } from '@/lib/gatherings/decide-gathering'
import { editGathering } from '@/lib/gatherings/edit-gathering'
import { expireGatherings } from '@/lib/gatherings/expire-gatherings'
import { instantsOf } from '@/lib/gatherings/instants-of'
import { listTeamGatherings } from '@/lib/gatherings/list-team-gatherings'
import { writeCalendar } from '@/lib/gatherings/write-calendar'
import { readFieldKeys } from '@/lib/db/field-keys'
import { closeIntakeSql } from '@/lib/db/intake'
import { closeOpenSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import { dayOf } from '@/lib/domain/dates/day'
import type { GatheringContent } from '@/lib/domain/gatherings/gathering'
import { TIME_ZONES } from '@/lib/domain/gatherings/time-zones'
import { type IntakeKeys, parsePrivateKey } from '@/lib/intake/sealed-box'
import { submit } from '@/lib/intake/submit'
import { takeSubmissions } from '@/lib/jobs/take-submissions'
import { openMail } from '@/lib/mail/sealed-mail'
import { findGathering, listGatherings, listGatheringsAbout, readGatheringAbout } from '@/lib/open/read-gatherings'
import { aGatheringSubmission, gatheringContent } from '../../factories/a-gathering'
import { aViewer } from '../../factories/a-viewer'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'

let database: TestDatabase
let intakeKeys: IntakeKeys
const reviewer = aViewer('reviewer')
const ON = dayOf(2030, 6, 1)

beforeAll(async () => {
  database = await createAuthDatabase()
  intakeKeys = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
})
afterAll(async () => {
  await Promise.all([closeIntakeSql(), closeOpenSql()])
  await database.drop()
})

/** Announces a gathering as a visitor does, and answers it as the workspace sees it. */
async function announce(more: Partial<GatheringContent> & { title: string }, email: string | null = null) {
  await submit(intakeKeys.publicKey, aGatheringSubmission(more, email))
  const fail = (error: unknown) => {
    throw error
  }
  await takeSubmissions({ sql: teamSql(), intakeKeys, fieldKeys: readFieldKeys(), origin: 'https://site.example', fail })
  return theGathering(more.title)
}

async function theGathering(title: string) {
  const found = (await listTeamGatherings(reviewer)).find(({ content }) => content.title === title)
  if (!found) throw new Error(`nobody announced ${title}`)
  return found
}

type Decision = Parameters<typeof decideGathering>[1]['decision']

async function decide(title: string, decision: Decision, note: string | null = null, viewer = reviewer) {
  const { id, version } = await theGathering(title)
  return decideGathering(viewer, { id, version, decision, note })
}

/** The messages that wait for an address. */
async function mailTo(address: string) {
  const rows = await teamSql()<{ id: string; kind: string; recipient: Buffer; content: Buffer }[]>`
    SELECT id, kind, recipient, content FROM file.mail`
  return rows.map((row) => ({ kind: row.kind, ...openMail(readFieldKeys(), row.id, row) }))
    .filter(({ recipient }) => recipient === address)
}

const SITE = { title: 'Gatherings', language: 'en', origin: 'https://site.example', cancelled: 'Cancelled:' }

async function calendarOf(slug: string) {
  const found = await findGathering(slug)
  const component = new ICAL.Component(ICAL.parse(writeCalendar(SITE, found ? [found] : [])))
  const event = component.getFirstSubcomponent('vevent')
  return { component, event: event ? new ICAL.Event(event) : null, status: event?.getFirstPropertyValue('status') }
}

test('what is announced is seen by nobody until a reviewer lets it through, and then by a calendar too', async () => {
  const { slug } = await announce({ title: 'Film; with, commas \\ and\nmore'.replace('\n', ' ') })
  expect(await findGathering(slug)).toBeNull()
  expect(await decide('Film; with, commas \\ and more', 'publish', null, aViewer('volunteer')))
    .toEqual({ ok: false, reason: 'not_allowed' })
  expect(await decide('Film; with, commas \\ and more', 'publish')).toMatchObject({ ok: true })
  const { component, event, status } = await calendarOf(slug)
  expect(component.getFirstPropertyValue('version')).toBe('2.0')
  expect(event?.summary).toBe('Film; with, commas \\ and more')
  expect(event?.description).toBe('A film; and tea, afterwards.\nBring others.')
  expect(event?.location).toBe('Invented Hall, Invented Town')
  expect(event?.startDate.toJSDate().toISOString()).toBe('2030-07-01T17:30:00.000Z')
  expect(event?.endDate.toJSDate().toISOString()).toBe('2030-07-01T19:00:00.000Z')
  expect([status, event?.uid]).toEqual(['CONFIRMED', `${slug}@site.example`])
})

test('what does not take place says so, on its page and in calendars, under a higher SEQUENCE', async () => {
  const { slug } = await announce({ title: 'Called off' })
  await decide('Called off', 'publish')
  const before = await calendarOf(slug)
  expect(await decide('Called off', 'cancel', 'The hall is closed.')).toMatchObject({ ok: true })
  const after = await calendarOf(slug)
  expect(after.status).toBe('CANCELLED')
  expect(after.event?.uid).toBe(before.event?.uid)
  expect(after.event?.sequence).toBeGreaterThan(before.event?.sequence ?? Infinity)
  expect(await findGathering(slug)).toMatchObject({ state: 'cancelled', note: 'The hall is closed.' })
})

test('an edit is seen at once where the gathering is, and of two editors the second is told', async () => {
  const { id, version, slug } = await announce({ title: 'Moved' })
  await decide('Moved', 'publish')
  const content = gatheringContent({ title: 'Moved', from: '20:30', until: null })
  expect(await editGathering(reviewer, { id, version, content })).toEqual({ ok: false, reason: 'stale' })
  expect(await editGathering(reviewer, { id, version: version + 1, content })).toMatchObject({ ok: true })
  expect(await editGathering(aViewer('volunteer'), { id, version: version + 2, content })).toMatchObject({ ok: false })
  expect(await findGathering(slug)).toMatchObject({ startsAt: new Date('2030-07-01T18:30:00Z'), endsAt: null })
})

test('a minute takes few gatherings, so that a flood does not bury those that people announce', async () => {
  await teamSql()`DELETE FROM intake.pace`
  const sent = Array.from({ length: 400 }, () => submit(intakeKeys.publicKey, aGatheringSubmission({ title: 'Flood' })))
  const verdicts = await Promise.all(sent)
  expect(verdicts.filter((verdict) => verdict === 'taken').length).toBeLessThanOrEqual(320)
  expect(verdicts).toContain('too_many')
  await Promise.all([teamSql()`DELETE FROM intake.pace`, teamSql()`DELETE FROM intake.submission`])
})

test('a refusal has a reason, which who sent it is told, and their address is forgotten', async () => {
  const { id, slug } = await announce({ title: 'An advertisement' }, 'seller@people.example')
  expect(await decide('An advertisement', 'refuse')).toEqual({ ok: false, reason: 'no_note' })
  expect(await decide('An advertisement', 'refuse', 'It sells things.')).toMatchObject({ ok: true })
  expect(await findGathering(slug)).toBeNull()
  expect(await mailTo('seller@people.example')).toMatchObject([
    { kind: 'gathering_refused', values: { title: 'An advertisement', reason: 'It sells things.' } },
  ])
  expect(await teamSql()`SELECT email FROM file.gathering WHERE id = ${id}`).toEqual([{ email: null }])
  expect(await expireGatherings(teamSql())).toBe(0)
  await teamSql()`UPDATE file.gathering SET decided_at = now() - interval '31 days' WHERE id = ${id}`
  expect(await expireGatherings(teamSql())).toBe(1)
})

test('what nobody decides on is deleted a month after it was over, with the address', async () => {
  const { id } = await announce({ title: 'Left lying', day: '2020-01-01' }, 'lying@people.example')
  expect(await expireGatherings(teamSql())).toBe(0)
  await teamSql()`UPDATE file.gathering SET received_at = now() - interval '31 days' WHERE id = ${id}`
  expect(await expireGatherings(teamSql())).toBe(1)
})

test('who let a gathering through by mistake takes it off the site again, and its sender has one message', async () => {
  const { slug } = await announce({ title: 'A mistake' }, 'friend@people.example')
  await decide('A mistake', 'publish')
  expect(await decide('A mistake', 'publish')).toEqual({ ok: false, reason: 'stale' })
  await decide('A mistake', 'refuse', 'It names somebody.')
  expect(await findGathering(slug)).toBeNull()
  expect(await mailTo('friend@people.example')).toMatchObject([
    { kind: 'gathering_published', values: { page: `http://localhost:3000/en/act/gatherings/${slug}` } },
  ])
})

test('neither what was told nor the address stands in the database in clear before it is public', async () => {
  const { id } = await announce({ title: 'Kept quiet' }, 'quiet@people.example')
  const [row] = await teamSql()<{ text: string }[]>`
    SELECT encode(content, 'escape') || encode(email, 'escape') AS text FROM file.gathering WHERE id = ${id}`
  expect(row?.text).not.toMatch(/Kept|Invented|quiet/)
})

test('a gathering about a case is not there while the case is not published', async () => {
  const { slug } = await announce({ title: 'For somebody', caseSlug: 'nobody-published' })
  await decide('For somebody', 'publish')
  expect(await findGathering(slug)).toBeNull()
})

test('the pages of an appeal and a case tell of what is to come for them, and are forgotten when that changes', async () => {
  const tags = async () => {
    const [last] = await teamSql()<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
    return last?.tags
  }
  const { id } = await announce({ title: 'For an appeal', appeal: 'an-appeal' })
  await decide('For an appeal', 'publish')
  expect(await tags()).toEqual(['appeal:an-appeal', 'gatherings'])
  const titles = async (slug: string, on = ON) =>
    (await listGatheringsAbout('appeal', slug, on)).map(({ content }) => content.title)
  expect([await titles('an-appeal'), await titles('another'), await titles('an-appeal', dayOf(2030, 7, 2))])
    .toEqual([['For an appeal'], [], []])
  expect(await listGatheringsAbout('case', 'an-appeal', ON)).toEqual([])
  const content = gatheringContent({ title: 'For an appeal', appeal: 'another', caseSlug: 'somebody' })
  expect(await editGathering(reviewer, { id, version: 2, content })).toMatchObject({ ok: true })
  expect(await tags()).toEqual(['appeal:an-appeal', 'appeal:another', 'case:somebody', 'gatherings'])
  expect(await titles('another')).toEqual([])
})

test('a gathering leads to nothing that is not published', async () => {
  const { slug } = await announce({ title: 'About an appeal', appeal: 'none-published' })
  await decide('About an appeal', 'publish')
  const found = await findGathering(slug)
  expect(found && await readGatheringAbout(found)).toEqual({ appeal: null, person: null })
})

test('the list parts what is to come from what is over by the last day of each', async () => {
  await announce({ title: 'Past midnight', day: '2030-05-31', from: '22:00', until: '01:00' })
  await announce({ title: 'The day before', day: '2030-05-31', from: '19:00', until: '20:00' })
  await decide('Past midnight', 'publish')
  await decide('The day before', 'publish')
  const { upcoming, past } = await listGatherings(ON)
  expect(upcoming.map(({ content }) => content.title)).toContain('Past midnight')
  expect(past.map(({ content }) => content.title)).toEqual(['The day before'])
})

test('what is yet to begin in the west is to come, though our day has ended', async () => {
  const there = { day: '2030-08-09', zone: 'America/Los_Angeles', from: '19:00', appeal: 'in-the-west' }
  await announce({ ...there, title: 'Until nine', until: '21:00' })
  await announce({ ...there, title: 'Nobody said until when', until: null })
  for (const title of ['Until nine', 'Nobody said until when']) await decide(title, 'publish')
  const both = ['Nobody said until when', 'Until nine']
  const titles = (found: readonly { content: GatheringContent }[]) => found.map(({ content }) => content.title).sort()
  const [tenth, eleventh] = [dayOf(2030, 8, 10), dayOf(2030, 8, 11)]
  expect(titles(await listGatheringsAbout('appeal', 'in-the-west', tenth))).toEqual(both)
  expect(titles((await listGatherings(tenth)).upcoming)).toEqual(expect.arrayContaining(both))
  expect(await listGatheringsAbout('appeal', 'in-the-west', eleventh)).toEqual([])
  expect(titles((await listGatherings(eleventh)).past)).toEqual(expect.arrayContaining(both))
})

test.each([
  ['Europe/Berlin', '2026-03-28', '20:00', '2026-03-28T19:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29', '20:00', '2026-03-29T18:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T01:30:00.000Z'],
  ['America/New_York', '2026-11-01', '12:00', '2026-11-01T17:00:00.000Z'],
  ['Asia/Tehran', '2026-07-01', '12:00', '2026-07-01T08:30:00.000Z'],
  ['Asia/Kathmandu', '2026-07-01', '12:00', '2026-07-01T06:15:00.000Z'],
])('in %s, %s at %s is %s', async (zone, day, from, instant) => {
  const { startsAt } = await instantsOf(teamSql(), gatheringContent({ zone, day, from, until: null }))
  expect(startsAt.toISOString()).toBe(instant)
})

test('what begins where the clocks jump, and seems to end before, has no end', async () => {
  const content = gatheringContent({ zone: 'Europe/Berlin', day: '2026-03-29', from: '02:30', until: '03:15' })
  expect((await instantsOf(teamSql(), content)).endsAt).toBeNull()
})

test('Postgres knows every zone that a visitor may choose', async () => {
  const rows = await teamSql()<{ name: string }[]>`SELECT name FROM pg_timezone_names`
  const known = new Set(rows.map(({ name }) => name))
  expect(TIME_ZONES.filter((zone) => !known.has(zone))).toEqual([])
})
