import { expireAlerts } from '@/lib/alerts/expire-alerts'
import { lookAtCases } from '@/lib/alerts/look-at-cases'
import { sendAlerts } from '@/lib/alerts/send-alerts'
import { readFieldKeys } from '@/lib/db/field-keys'
import { findForm } from '@/lib/gate/intake/public-form'
import { LOCALES } from '@/lib/i18n/locales'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { aViewer } from '../../factories/a-viewer'
import { DESK_ORIGIN, openIntakeDesk } from '../../factories/intake-desk'
import { takeAuthDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { noon } from '../tasks/task-desk'

const SLUG = 'raoof-mehran'
const { team } = takeAuthDatabase()
let desk: Awaited<ReturnType<typeof openIntakeDesk>>

afterAll(() => desk.close())
beforeAll(async () => {
  desk = await openIntakeDesk()
  await importInto(team, theAppeal())
  await look('03-01')
})
afterEach(async () => {
  await team`DELETE FROM file.alert_subscription`
  await team`DELETE FROM file.mail`
})

const look = async (day: string) => {
  while (await lookAtCases(team, noon(day)) > 0);
}
async function work(day: string) {
  await look(day)
  const telling = { sql: team, fieldKeys: readFieldKeys(), publicOrigin: DESK_ORIGIN, teamOrigin: 'https://team.example' }
  while (await sendAlerts({ ...telling, takesForms: true }, noon(day)) > 0);
  await desk.work()
}

let made = 0
async function asked(about: string | null, locale = 'en') {
  const email = `reader-${(made += 1)}@people.example`
  await desk.send({ kind: 'subscription', about, locale, email })
  return email
}
const linkTo = (email: string, step: string) =>
  new RegExp(`/follow/${step}\\?t=([0-9a-f.-]+)`).exec(desk.mailTo(email).at(-1) ?? '')?.[1] ?? ''
async function follows(about: string | null, locale = 'en') {
  const email = await asked(about, locale)
  await desk.send({ kind: 'subscription_confirm', token: linkTo(email, 'confirm') })
  return email
}
const kept = () => team`SELECT id FROM file.alert_subscription`
/** Lets every reason of a case be news again: nothing of it was seen. */
const forget = () => team`UPDATE file.alert_watch SET seen = '{}', due_on = '-infinity' WHERE picture = 'public'
  AND case_id = (SELECT id FROM file.case WHERE slug = ${SLUG})`

test.each(LOCALES)('who confirmed is told in their language who it is, and ends it with one click (%s)', async (locale) => {
  const email = await follows(SLUG, locale)
  await forget()
  await work('03-01')
  const [confirm, ...messages] = desk.mailTo(email)
  expect(confirm).toContain(`${DESK_ORIGIN}/${locale}/follow/confirm?t`)
  expect(messages.length).toBeGreaterThan(0)
  for (const message of messages) {
    expect(message).toContain(`${DESK_ORIGIN}/${locale}/cases/${SLUG}`)
    expect(message).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  }
  const address = `/${locale}/follow/end?t=${linkTo(email, 'end')}`
  const found = findForm(address)
  const read = await found?.form.read({ 'List-Unsubscribe': 'One-Click' }, found.place)
  expect(read?.submission).toEqual({ kind: 'subscription_end', token: linkTo(email, 'end') })
  const [row] = await team<{ id: string }[]>`SELECT id FROM file.alert_subscription`
  await desk.send({ kind: 'subscription_end', token: linkTo(email, 'end') })
  await desk.send({ kind: 'subscription_end', token: linkTo(email, 'end') })
  expect(await kept()).toEqual([])
  expect([...await team`SELECT actor, subject_id, fields, digest FROM file.audit WHERE action = 'alert.end' AND subject_id = ${row?.id ?? ''}`])
    .toEqual([{ actor: 'reader', subject_id: row?.id, fields: ['link'], digest: null }])
  await forget()
  await work('03-01')
  expect(desk.mailTo(email)).toHaveLength(1 + messages.length)
})

test('whoever did not confirm hears nothing, and their address is gone after a week', async () => {
  const email = await asked(null)
  await desk.send({ kind: 'subscription_confirm', token: linkTo(email, 'end') })
  await forget()
  await work('03-01')
  expect(desk.mailTo(email)).toHaveLength(1)
  await expireAlerts(team)
  expect(await kept()).toHaveLength(1)
  await team`UPDATE file.alert_subscription SET created_at = now() - interval '8 days'`
  await expireAlerts(team)
  expect(await kept()).toEqual([])
})

test('an address is asked three times a day, and follows the same once', async () => {
  const email = await follows(SLUG)
  for (let times = 0; times < 5; times += 1) await desk.send({ kind: 'subscription', about: SLUG, locale: 'en', email })
  expect(desk.mailTo(email)).toHaveLength(1)
  const again = { kind: 'subscription', about: null, locale: 'en', email: email.toUpperCase() } as const
  for (let times = 0; times < 5; times += 1) await desk.send(again)
  expect(await kept()).toHaveLength(3)
})

test('nobody can follow a case that is not public', async () => {
  await team`INSERT INTO file.case (slug, name_latin) VALUES ('invented-private', 'Invented') ON CONFLICT DO NOTHING`
  expect(desk.mailTo(await asked('invented-private'))).toEqual([])
})

test('addresses are encrypted, and what urgent means to readers is high or critical', async () => {
  await follows(null)
  const [row] = await team<{ email: Buffer; least: number; picture: string }[]>`
    SELECT email, least, picture FROM file.alert_subscription`
  expect(row).toMatchObject({ least: 3, picture: 'public' })
  expect(row?.email.toString('latin1')).not.toContain('people.example')
})

test('an address that cannot be read keeps nobody else from hearing, and is tried again', async () => {
  const emails = [await follows(SLUG), await follows(SLUG), await follows(SLUG)]
  const [lost] = await team<{ id: string; email: Buffer }[]>`SELECT id, email FROM file.alert_subscription ORDER BY id`
  if (!lost) throw new Error('nobody follows')
  await team`UPDATE file.alert_subscription SET email = 'x' WHERE id = ${lost.id}`
  await forget()
  await expect(work('03-01')).rejects.toThrow()
  await work('03-01')
  const told = () => emails.filter((email) => desk.mailTo(email).length > 1)
  expect(told()).toHaveLength(2)
  await team`UPDATE file.alert_subscription SET email = ${lost.email} WHERE id = ${lost.id}`
  await team`UPDATE file.alert SET due_at = due_at - interval '10 minutes' WHERE told_at IS NULL`
  await work('03-01')
  expect(told()).toHaveLength(3)
})

test('a case that is taken off the site is named to nobody, not even that it is off', async () => {
  const email = await follows(SLUG)
  await forget()
  await look('03-01')
  const [row] = await team<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${SLUG}`
  await unpublishCase(aViewer('reviewer'), { caseId: row?.id ?? '' }, noon('03-01').on)
  await work('03-01')
  expect(desk.mailTo(email)).toHaveLength(1)
  expect(await team`SELECT id FROM file.alert WHERE picture = 'public' AND case_id = ${row?.id ?? ''}`).toEqual([])
  await expireAlerts(team)
  expect(await kept()).toHaveLength(1)
  await team`UPDATE file.alert_subscription SET unneeded_since = unneeded_since - interval '31 days'`
  await expireAlerts(team)
  expect(await kept()).toEqual([])
})
