import { expireSignatures } from '@/lib/appeals/expire-signatures'
import { takeSubmissions } from '@/lib/jobs/take-submissions'
import { readFieldKeys } from '@/lib/db/field-keys'
import { closeIntakeSql } from '@/lib/db/intake'
import { closeOpenSql, openSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import type { Submission } from '@/lib/domain/intake/submission'
import { type IntakeKeys, parsePrivateKey } from '@/lib/intake/sealed-box'
import { submit } from '@/lib/intake/submit'
import { deliverMail } from '@/lib/mail/deliver-mail'
import { type MailServer, openMailServer } from '@/lib/mail/mail-server'
import { aPublishedAppeal } from '../../factories/an-appeal'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'
import { type LoopbackServer, openSmtpServer } from '../../factories/smtp-server'

let database: TestDatabase
let smtp: LoopbackServer
let server: MailServer
let intakeKeys: IntakeKeys

beforeAll(async () => {
  database = await createAuthDatabase()
  smtp = await openSmtpServer()
  server = openMailServer(smtp.url, 'vigil@site.example')
  intakeKeys = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
  await aPublishedAppeal('free-them')
})
afterAll(async () => {
  server.close()
  await Promise.all([smtp.close(), closeIntakeSql(), closeOpenSql()])
  await database.drop()
})

type Signature = Extract<Submission, { kind: 'signature' }>

function signature(name: string, more: Partial<Signature> = {}): Signature {
  return {
    kind: 'signature', appeal: 'free-them', locale: 'en', email: `${name}@people.example`, isPublic: true,
    wantsNews: false, content: { kind: 'person', name, description: null, place: null, country: null, message: null },
    ...more,
  }
}

const send = (submission: Submission) => submit(intakeKeys.publicKey, submission)

/** Takes all that was sent, and sends all mail that follows; a submission that cannot be taken fails the test. */
async function work() {
  const fail = (error: unknown) => {
    throw error
  }
  const keys = readFieldKeys()
  while (await takeSubmissions({ sql: teamSql(), intakeKeys, fieldKeys: keys, origin: 'https://site.example', fail }));
  const waiting = await teamSql()<{ id: string }[]>`SELECT id FROM file.mail WHERE state = 'waiting'`
  for (const { id } of waiting) await deliverMail({ sql: teamSql(), keys, server }, id, false)
}

/** The token of a link in the newest message to an address. */
function tokenFrom(name: string, purpose: 'confirm' | 'withdraw'): string {
  const raw = smtp.taken.findLast(({ recipient }) => recipient === `${name}@people.example`)?.raw ?? ''
  const text = raw.replace(/=\r\n/g, '').replaceAll('=3D', '=')
  return new RegExp(`https://site\\.example/en/act/${purpose}\\?t=([0-9a-f.-]+)`).exec(text)?.[1] ?? ''
}

async function sign(name: string, more: Partial<Signature> = {}) {
  await send(signature(name, more))
  await work()
}

async function confirm(name: string) {
  await send({ kind: 'confirmation', token: tokenFrom(name, 'confirm') })
  await work()
}

const namesShown = async () =>
  (await openSql()<{ name: string }[]>`SELECT name FROM open.signature ORDER BY signed_at`).map(({ name }) => name)
async function counted(): Promise<number | undefined> {
  const [appeal] = await openSql()<{ signatures: number }[]>`SELECT signatures FROM open.appeal`
  return appeal?.signatures
}
async function kept(name: string) {
  const [id = ''] = tokenFrom(name, 'withdraw').split('.')
  return teamSql()`
    SELECT email IS NULL AS "isForgotten", confirmed_at IS NOT NULL AS confirmed FROM file.signature
    WHERE email_digest = (SELECT email_digest FROM file.signature WHERE id = ${id})`
}

test('a signature shows once its signer has confirmed it, and the address is forgotten', async () => {
  await sign('ada')
  expect(await namesShown()).not.toContain('ada')
  await confirm('ada')
  expect(await namesShown()).toContain('ada')
  expect(await kept('ada')).toEqual([{ isForgotten: true, confirmed: true }])
})

test('who takes a signature back is gone, and counted no more', async () => {
  await sign('bea')
  await confirm('bea')
  const before = await counted()
  const withdrawal = { kind: 'withdrawal', token: tokenFrom('bea', 'withdraw') } as const
  await send(withdrawal)
  await send(withdrawal)
  await work()
  expect(await namesShown()).not.toContain('bea')
  expect(await counted()).toBe((before ?? 0) - 1)
  expect(await kept('bea')).toEqual([])
})

test('who does not want to be named is counted, and not shown', async () => {
  const before = await counted()
  await sign('cleo', { isPublic: false })
  await confirm('cleo')
  expect(await counted()).toBe((before ?? 0) + 1)
  expect(await namesShown()).not.toContain('cleo')
})

test('one address signs once, however often it is confirmed or signs again', async () => {
  await sign('dora')
  await sign('dora')
  await confirm('dora')
  const before = await counted()
  await confirm('dora')
  await sign('dora')
  expect(await counted()).toBe(before)
  const shown = (await namesShown()).filter((name) => name === 'dora')
  expect(shown).toHaveLength(1)
  expect(smtp.taken.filter(({ recipient }) => recipient === 'dora@people.example')).toHaveLength(2)
})

test('an address that others sign with gets three messages a day at most', async () => {
  for (let times = 0; times < 6; times += 1) await sign('eve')
  expect(smtp.taken.filter(({ recipient }) => recipient === 'eve@people.example')).toHaveLength(3)
})

test.each([
  ['a token of nobody', (): string => `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.${'0'.repeat(64)}`],
  ['no token', (): string => 'x'],
  ['the token of another link', (): string => tokenFrom('fay', 'withdraw')],
])('%s confirms nothing', async (_what, token) => {
  await sign('fay')
  await send({ kind: 'confirmation', token: token() })
  await work()
  expect(await namesShown()).not.toContain('fay')
})

test('an appeal that is not there, or takes no more signatures, takes none', async () => {
  await sign('gil', { appeal: 'nothing' })
  await teamSql()`UPDATE file.appeal SET takes_signatures = false`
  await sign('gil')
  await teamSql()`UPDATE file.appeal SET takes_signatures = true`
  expect(smtp.taken.filter(({ recipient }) => recipient === 'gil@people.example')).toEqual([])
})

test('what nobody confirms is deleted after a week', async () => {
  await sign('hal')
  await teamSql()`UPDATE file.signature SET received_at = now() - interval '8 days' WHERE confirmed_at IS NULL`
  expect(await expireSignatures(teamSql())).toBeGreaterThan(0)
  expect(await kept('hal')).toEqual([])
})

test('what was not sealed for the team is thrown away, and holds nothing up', async () => {
  const other = await parsePrivateKey(Buffer.alloc(32, 8).toString('base64'))
  await submit(other.publicKey, signature('ida'))
  await sign('jo')
  await confirm('jo')
  expect(await namesShown()).toContain('jo')
  const [left] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM intake.submission`
  expect(left?.count).toBe(0)
})

test('neither name nor address stands in the database in clear before it is public', async () => {
  await send(signature('kay-whom-nobody-knows'))
  const [sealed] = await teamSql()<{ text: string }[]>`SELECT encode(sealed, 'escape') AS text FROM intake.submission`
  expect(sealed?.text).not.toContain('whom-nobody')
  await work()
  const [row] = await teamSql()<{ text: string }[]>`
    SELECT string_agg(encode(content, 'escape') || coalesce(encode(email, 'escape'), ''), '') AS text
    FROM file.signature`
  expect(row?.text).not.toContain('whom-nobody')
})
