import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { expireMail } from '@/lib/mail/expire-mail'
import { dayOf } from '@/lib/domain/dates/day'
import { readFieldKeys } from '@/lib/db/field-keys'
import { closeIntakeSql } from '@/lib/db/intake'
import { closeOpenSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import type { Submission } from '@/lib/domain/intake/submission'
import { tipAnswerSchema, type TipSubmission } from '@/lib/domain/tips/tip'
import { deriveReplyKeys, drawPhrase, type ReplyKeys } from '@/lib/intake/reply-keys'
import { type IntakeKeys, parsePrivateKey, unseal } from '@/lib/intake/sealed-box'
import { submit } from '@/lib/intake/submit'
import { takeSubmissions } from '@/lib/jobs/take-submissions'
import { findTipAnswers } from '@/lib/open/find-tip-answers'
import { answerTip } from '@/lib/tips/answer-tip'
import { expireTips } from '@/lib/tips/expire-tips'
import { findTip, findTipPicture } from '@/lib/tips/find-tip'
import { listTips } from '@/lib/tips/list-tips'
import { makeSourceOfTip } from '@/lib/tips/make-source'
import { linkTip, settleTip } from '@/lib/tips/settle-tip'
import { aViewer } from '../../factories/a-viewer'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'

let database: TestDatabase
let intakeKeys: IntakeKeys
const reviewer = aViewer('reviewer')
const on = dayOf(2026, 11, 26)

beforeAll(async () => {
  database = await createAuthDatabase()
  intakeKeys = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
})
afterAll(async () => {
  await Promise.all([closeIntakeSql(), closeOpenSql()])
  await database.drop()
})

async function keysOf(phrase: string): Promise<ReplyKeys> {
  const keys = await deriveReplyKeys(phrase)
  if (keys === 'too_many') throw new Error('nobody else asks')
  return keys
}

async function send(submission: Submission) {
  expect(await submit(intakeKeys.publicKey, submission)).toBe('taken')
  const fail = (error: unknown) => {
    throw error
  }
  while (await takeSubmissions({ sql: teamSql(), intakeKeys, fieldKeys: readFieldKeys(), origin: 'https://site.example', fail }));
}

const aTip = (text: string, more: Partial<TipSubmission> = {}): TipSubmission =>
  ({ kind: 'tip', purpose: 'witness', locale: 'fa', about: null, text, pictures: [], reply: null, ...more })

/** Sends something that can be answered; answers its id and what its phrase stands for. */
async function tellWithReply(text: string) {
  const keys = await keysOf(drawPhrase())
  const { lookup, proofDigest } = keys
  await send(aTip(text, { reply: { lookup, proofDigest, publicKey: Buffer.from(keys.publicKey).toString('base64') } }))
  return { id: await idOf(text), keys }
}

async function idOf(text: string): Promise<string> {
  return (await listTips(reviewer)).find(({ beginning }) => beginning === text)?.id ?? ''
}

async function answersFor({ lookup, ...keys }: ReplyKeys) {
  const found = await findTipAnswers(lookup)
  return Promise.all(found.map(async ({ sealed }) => tipAnswerSchema.safeParse(await unseal(keys, sealed)).data?.text))
}

test('what is told stands nowhere in clear, and reviewers alone read it', async () => {
  await submit(intakeKeys.publicKey, aTip('an invented witness speaks'))
  const [sealed] = await teamSql()<{ text: string }[]>`SELECT encode(sealed, 'escape') AS text FROM intake.submission`
  expect(sealed?.text).not.toContain('invented')
  await send(aTip('an invented second'))
  const [kept] = await teamSql()<{ text: string }[]>`
    SELECT string_agg(encode(content, 'escape'), '') AS text FROM file.tip`
  expect(kept?.text).not.toContain('invented')
  expect((await listTips(reviewer)).map(({ beginning }) => beginning)).toContain('an invented witness speaks')
  expect(await listTips(aViewer('volunteer'))).toEqual([])
  expect(await findTip(aViewer('volunteer'), await idOf('an invented second'))).toBeNull()
})

test('an answer is read with its phrase, and with no other', async () => {
  const { id, keys } = await tellWithReply('who can be answered')
  expect(await answersFor(keys)).toEqual([])
  expect(await answerTip(reviewer, { tipId: id, text: 'We heard you.' }, on)).toMatchObject({ ok: true })
  expect(await answersFor(keys)).toEqual(['We heard you.'])
  const other = await keysOf(drawPhrase())
  expect(await answersFor(other)).toEqual([])
  expect(await answersFor({ ...other, lookup: keys.lookup })).toEqual([undefined])
  const [lying] = await teamSql()<{ text: string }[]>`SELECT encode(sealed, 'escape') AS text FROM open.tip_answer`
  expect(lying?.text).not.toContain('heard')
  const told = { byTeam: true, text: 'We heard you.', writtenOn: '2026-11-26' }
  expect((await findTip(reviewer, id))?.messages).toMatchObject([told])
})

test('who comes back with the phrase writes again, which opens the matter anew; with a wrong proof nothing happens', async () => {
  const { id, keys } = await tellWithReply('who comes back')
  await settleTip(reviewer, { tipId: id, step: 'done' })
  await send({ kind: 'tip_return', lookup: keys.lookup, proof: 'ab'.repeat(32), text: 'I am somebody else.' })
  expect(await findTip(reviewer, id)).toMatchObject({ isDone: true, messages: [] })
  await send({ kind: 'tip_return', lookup: keys.lookup, proof: keys.proof, text: 'There is more.' })
  expect(await findTip(reviewer, id)).toMatchObject({ isDone: false, messages: [{ byTeam: false, text: 'There is more.' }] })
  expect((await listTips(reviewer)).find((one) => one.id === id)?.waitsForAnswer).toBe(true)
})

test('who asked for no answer gets none, and roles below reviewers change nothing', async () => {
  await send(aTip('who wants no answer'))
  const tipId = await idOf('who wants no answer')
  expect(await answerTip(reviewer, { tipId, text: 'x' }, on)).toEqual({ ok: false, reason: 'takes_no_answer' })
  const volunteer = aViewer('volunteer')
  expect(await answerTip(volunteer, { tipId, text: 'x' }, on)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await settleTip(volunteer, { tipId, step: 'delete' })).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await linkTip(reviewer, { tipId, about: 'somebody' })).toMatchObject({ ok: true })
  expect((await findTip(reviewer, tipId))?.about).toBe('somebody')
})

test('it becomes a confidential source, once', async () => {
  await send(aTip('a text that is a source'))
  const tipId = await idOf('a text that is a source')
  const first = await makeSourceOfTip(reviewer, { tipId }, () => 'Told us')
  const second = await makeSourceOfTip(reviewer, { tipId }, () => 'x')
  expect(first).toEqual(second)
  const [source] = await teamSql()`
    SELECT title, confidential, reliability, note FROM file.source WHERE title = 'Told us'`
  expect(source).toEqual({ title: 'Told us', confidential: true, reliability: 'F', note: 'a text that is a source' })
})

test('two who make a source of it at once make one, and of what is deleted meanwhile there is none', async () => {
  await send(aTip('told once'))
  const tipId = await idOf('told once')
  const made = await Promise.all([1, 2, 3].map(() => makeSourceOfTip(reviewer, { tipId }, () => 'Told at once')))
  expect(new Set(made.map((one) => (one.ok ? one.value.sourceId : one.reason))).size).toBe(1)
  await send(aTip('told and deleted'))
  const gone = await idOf('told and deleted')
  const step = await teamSql().begin(async (transaction) => {
    await transaction`DELETE FROM file.tip WHERE id = ${gone}`
    const making = makeSourceOfTip(reviewer, { tipId: gone }, () => 'Told at once')
    await sleep(300)
    return { making }
  })
  expect(await step.making).toEqual({ ok: false, reason: 'unknown_tip' })
  const rows = await teamSql()`SELECT FROM file.source WHERE title = 'Told at once'`
  expect(rows).toHaveLength(1)
})

test('a source holds every word of the longest text that can be told', async () => {
  const text = `a long text, ${'of words '.repeat(1109)}end`
  await send(aTip(text))
  const tip = (await listTips(reviewer)).find(({ beginning }) => beginning.startsWith('a long text'))
  const made = await makeSourceOfTip(reviewer, { tipId: tip?.id ?? '' }, () => 'Told us much')
  const [source] = await teamSql()`SELECT id, note FROM file.source WHERE title = 'Told us much'`
  expect([text.length, made]).toEqual([9997, { ok: true, value: { sourceId: source?.['id'] } }])
  expect(source?.['note']).toBe(text)
})

test('a picture is kept encrypted, and what is no WebP is left out', async () => {
  const webp = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#777' } }).webp().toBuffer()
  const bad = Buffer.from('<script>').toString('base64')
  await send(aTip('with pictures', { pictures: [webp.toString('base64'), bad] }))
  const id = await idOf('with pictures')
  expect(await findTip(reviewer, id)).toMatchObject({ pictures: 1, picturesLeftOut: true })
  expect(Buffer.from((await findTipPicture(reviewer, id, 1)) ?? []).equals(webp)).toBe(true)
  expect(await findTipPicture(reviewer, id, 2)).toBeNull()
  expect(await findTipPicture(aViewer('volunteer'), id, 1)).toBeNull()
  const [row] = await teamSql()<{ text: string }[]>`SELECT encode(webp, 'escape') AS text FROM file.tip_picture`
  expect(row?.text).not.toContain('RIFF')
})

test('it is deleted at once, 30 days after it was dealt with, or a year after anybody heard of it', async () => {
  const { id: now, keys } = await tellWithReply('deleted at once')
  await answerTip(reviewer, { tipId: now, text: 'x' }, on)
  await settleTip(reviewer, { tipId: now, step: 'delete' })
  expect([await findTip(reviewer, now), await answersFor(keys)]).toEqual([null, []])
  const [{ id: done }, { id: old }, { id: kept, keys: keptKeys }] =
    [await tellWithReply('dealt with'), await tellWithReply('never dealt with'), await tellWithReply('kept')]
  await answerTip(reviewer, { tipId: kept, text: 'y' }, on)
  await teamSql()`UPDATE file.tip SET done_at = now() - interval '31 days' WHERE id = ${done}`
  await teamSql()`UPDATE file.tip SET heard_at = now() - interval '366 days' WHERE id = ${old}`
  await teamSql()`UPDATE open.tip_answer SET expires_at = now() WHERE lookup = ${keptKeys.lookup}`
  expect(await answersFor(keptKeys)).toEqual([])
  expect(await expireTips(teamSql())).toEqual({ tips: 2, answers: 1 })
  expect([await findTip(reviewer, done), await findTip(reviewer, old)]).toEqual([null, null])
  expect(await findTip(reviewer, kept)).not.toBeNull()
})

test('messages that were given up are forgotten after 30 days, with their address', async () => {
  const days = (count: number) => teamSql()`
    INSERT INTO file.mail (kind, locale, occasion, recipient, content, state, ended_at)
    VALUES ('test', 'en', ${`given up ${count}`}, '\\x00', '\\x00', 'given_up', now() - ${count} * interval '1 day')`
  await days(29)
  await days(31)
  expect(await expireMail(teamSql())).toBe(1)
})

test('what cannot be taken lets all others pass', async () => {
  const { keys } = await tellWithReply('Of one phrase')
  const { lookup, proofDigest } = keys
  const reply = { lookup, proofDigest, publicKey: Buffer.from(keys.publicKey).toString('base64') }
  await submit(intakeKeys.publicKey, aTip('Of the same phrase', { reply }))
  await teamSql()`
    INSERT INTO intake.submission (id, kind, sealed, received_at)
    SELECT gen_random_uuid(), kind, sealed, received_at FROM intake.submission, generate_series(1, 500)`
  await submit(intakeKeys.publicKey, aTip('After all of them'))
  const [failed, faults] = [new Set<string>(), new Array<unknown>()]
  const taking = {
    sql: teamSql(), intakeKeys, fieldKeys: readFieldKeys(), origin: 'https://site.example',
    fail: (fault: unknown) => faults.push(fault),
  }
  expect([await takeSubmissions(taking, failed), await takeSubmissions(taking, failed)]).toEqual([0, 1])
  expect(faults.length).toBeGreaterThan(500)
  expect(await idOf('After all of them')).not.toBe('')
  await teamSql()`DELETE FROM intake.submission`
})
