import { editEvent } from '@/lib/records/edit-event'
import { previewEvent, type PreviewInput } from '@/lib/records/preview/preview-event'
import { previewVerification } from '@/lib/records/preview/preview-verification'
import { verifyEvent } from '@/lib/records/verify-event'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { aCall, anArrest, ON, openDesk, people, recorded, restricted, verified } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>
let caseId: string

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  caseId = await desk.aCase()
})
afterAll(() => desk.close())

const { researcher, volunteer, other, reviewer } = people

async function preview(input: PreviewInput, viewer: Viewer = volunteer) {
  const result = await previewEvent(viewer, input, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** What the database says of the case on the day, as the preview says it. */
async function stored(picture: 'team' | 'public') {
  const [row] = await desk.team`
    SELECT status, prison_id AS "prisonId", date '2021-04-05' - silence_latest AS silence, level
    FROM file.period WHERE case_id = ${caseId} AND picture = ${picture} AND valid @> date '2021-04-05'`
  return row
}

const LEVELS = ['none', 'watch', 'elevated', 'high', 'critical']
const said = ({ status, prisonId, silence, level }: Awaited<ReturnType<typeof preview>>['team']['after']) =>
  ({ status, prisonId, silence: silence?.atLeast ?? null, level: LEVELS.indexOf(level) })

test('a preview writes nothing, and says what recording and verifying then do', async () => {
  await verified(anArrest(caseId, { audience: 'public', prisonId: 'evin' }))
  const call = aCall(caseId, { audience: 'public', confirmPublic: true })
  const before = await desk.stock()
  const shown = await preview(call)
  expect(await desk.stock()).toEqual(before)
  expect(shown).toMatchObject({ warnings: [], question: 'publish_day_alone' })
  expect(shown.team.changed).toEqual([])
  expect(shown.onceVerified.public?.before.silence).toEqual({ atLeast: 94, atMost: 94, since: 'arrest' })
  expect(shown.onceVerified.public?.after.silence).toEqual({ atLeast: 6, atMost: 6, since: 'contact' })
  expect(shown.onceVerified.team.changed).toContain('silence')
  const eventId = await recorded(call)
  expect(await stored('team')).toEqual(said(shown.team.after))
  await verifyEvent(reviewer, { eventId, version: 1, confirmPublic: true }, ON)
  expect(await stored('team')).toEqual(said(shown.onceVerified.team.after))
  const { public: open } = shown.onceVerified
  expect(await stored('public')).toEqual(open && said(open.after))
})

test('a private call takes the silence from the public picture', async () => {
  await verified(anArrest(caseId, { audience: 'public' }))
  const shown = await preview(aCall(caseId))
  expect(shown.question).toBeNull()
  expect(shown.onceVerified.public?.after.silence).toBeNull()
})

test.each([[null, null], ['family', '2010']] as const)(
  'nothing is said of the public where the case is not published (consent %s, born %s)',
  async (consent, birth) => {
    caseId = await desk.aCase(consent, birth)
    expect((await preview(anArrest(caseId))).onceVerified.public).toBeNull()
  },
)

test('the preview of an edit is what the edit then does, and nothing of it twice', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  const edit = { eventId, version: 2, changes: { prisonId: 'evin' } }
  const shown = await preview(edit)
  expect(shown.team).toMatchObject({ changed: ['prisonId'], before: { prisonId: null }, after: { prisonId: 'evin' } })
  await editEvent(volunteer, edit, ON)
  expect(await stored('team')).toEqual(said(shown.team.after))
})

test('warnings are shown before anything is saved, and so are conflicts', async () => {
  await recorded({ ...anArrest(caseId), type: 'death', date: '2021-02-01' })
  expect((await preview(aCall(caseId))).warnings).toEqual([{ code: 'contact_after_death', events: ['draft', expect.any(String)] }])
  const eventId = await recorded(aCall(caseId, { date: '2021-01-03' }))
  await editEvent(other, { eventId, version: 1, changes: { note: 'theirs' } }, ON)
  const late = { eventId, version: 1, changes: { note: 'mine' } }
  expect(await previewEvent(volunteer, late, ON)).toMatchObject({ ok: false, reason: 'conflict', version: 2 })
})

test('a researcher previews nothing, and nobody an event that they may not see', async () => {
  expect(await previewEvent(researcher, aCall(caseId), ON)).toEqual({ ok: false, reason: 'not_allowed' })
  const eventId = await recorded(aCall(caseId))
  await restricted(eventId, 1)
  const edit = { eventId, version: 2, changes: { note: 'a' } }
  expect(await previewEvent(other, edit, ON)).toEqual({ ok: false, reason: 'unknown_event' })
  expect(await previewEvent(volunteer, edit, ON)).toMatchObject({ ok: true })
})

test('what verifying an event as it stands would change is what verifying it then does', async () => {
  await verified(anArrest(caseId, { audience: 'public', prisonId: 'evin' }))
  const eventId = await recorded(aCall(caseId, { audience: 'public', confirmPublic: true }))
  const before = await desk.stock()
  const foreseen = await previewVerification(reviewer, { caseId, eventId }, ON)
  expect(await desk.stock()).toEqual(before)
  expect(foreseen?.team.changed).toEqual([])
  expect(foreseen?.onceVerified.team.changed).toContain('silence')
  await verifyEvent(reviewer, { eventId, version: 1, confirmPublic: true }, ON)
  expect(await stored('team')).toEqual(foreseen && said(foreseen.onceVerified.team.after))
  const open = foreseen?.onceVerified.public
  expect(await stored('public')).toEqual(open && said(open.after))
  expect(await previewVerification(researcher, { caseId, eventId }, ON)).toBeNull()
})
