import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { deliverMail } from '@/lib/mail/deliver-mail'
import { type MailServer, openMailServer } from '@/lib/mail/mail-server'
import { queueMail } from '@/lib/mail/queue-mail'
import { requeueMail } from '@/lib/mail/requeue-mail'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'
import { type LoopbackServer, openSmtpServer } from '../../factories/smtp-server'

let database: TestDatabase
let smtp: LoopbackServer
let server: MailServer

beforeAll(async () => {
  database = await createAuthDatabase()
  smtp = await openSmtpServer()
  server = openMailServer(smtp.url, 'vigil@site.example')
})
afterAll(async () => {
  server.close()
  await smtp.close()
  await database.drop()
})
afterEach(() => smtp.refuse(() => null))

const values = { origin: 'https://site.example' }

/** Queues the message of an occasion in a transaction of its own. */
function queue(occasion: string, recipient = `${occasion}@people.example`): Promise<string | null> {
  return teamSql().begin((transaction) =>
    queueMail(overPostgres(transaction), readFieldKeys(), { kind: 'test', locale: 'en', recipient, values, occasion }))
}

async function send(id: string | null, isLast = false) {
  return deliverMail({ sql: teamSql(), keys: readFieldKeys(), server }, id ?? '', isLast)
}

async function rowOf(id: string | null) {
  const [row] = await teamSql()`
    SELECT state, attempts, answer, recipient IS NULL AS "isForgotten" FROM file.mail WHERE id = ${id}`
  return row
}

function takenFor(recipient: string) {
  return smtp.taken.filter((mail) => mail.recipient === recipient)
}

test('a message arrives in words, and its address is forgotten', async () => {
  const id = await queue('arrives')
  expect(await send(id)).toBe('sent')
  const [taken, ...more] = takenFor('arrives@people.example')
  expect(more).toEqual([])
  expect(taken?.id).toBe(`${id}@site.example`)
  expect(taken?.raw).toContain('Subject: A message from Vigil, to see whether mail arrives')
  expect(taken?.raw).toContain('An administrator of https://site.example asked for this message.')
  expect(taken?.raw).toContain('<a href=3D"https://site.example">')
  expect(await rowOf(id)).toEqual({ state: 'sent', attempts: 1, answer: '250', isForgotten: true })
})

test('no occasion has two messages, and no message is sent twice', async () => {
  const id = await queue('once')
  expect(await queue('once')).toBeNull()
  expect(await Promise.all([send(id), send(id), send(id)])).toEqual(expect.arrayContaining(['sent', 'nothing', 'nothing']))
  expect(await send(id)).toBe('nothing')
  expect(takenFor('once@people.example')).toHaveLength(1)
})

test('a message of a transaction that is undone never was', async () => {
  const undone = teamSql().begin(async (transaction) => {
    const db = overPostgres(transaction)
    const mail = { kind: 'test', locale: 'en', recipient: 'x@people.example', values, occasion: 'undone' } as const
    await queueMail(db, readFieldKeys(), mail)
    throw new RangeError('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  const [left] = await teamSql()`
    SELECT (SELECT count(*) FROM file.mail)::int
      - (SELECT count(*) FROM jobs.job WHERE name = 'mail')::int AS without_job,
      EXISTS (SELECT FROM file.mail WHERE occasion = 'undone') AS mail`
  expect(left).toEqual({ without_job: 0, mail: false })
})

test.each([
  { reply: 550, delivered: 'refused', row: { state: 'refused', attempts: 1, answer: '550', isForgotten: true } },
  { reply: 451, delivered: 'postponed', row: { state: 'waiting', attempts: 1, answer: '451', isForgotten: false } },
])('a recipient answered with $reply is $delivered', async ({ reply, delivered, row }) => {
  smtp.refuse(() => reply)
  const id = await queue(`refused-${reply}`)
  expect(await send(id)).toBe(delivered)
  expect(await rowOf(id)).toEqual(row)
})

test('what was postponed is sent later, and given up after the last attempt', async () => {
  smtp.refuse(() => 451)
  const [later, never] = [await queue('later'), await queue('never')]
  expect(await send(later)).toBe('postponed')
  expect(await send(never, true)).toBe('given_up')
  smtp.refuse(() => null)
  expect(await send(later)).toBe('sent')
  expect(await send(never)).toBe('nothing')
  expect(await rowOf(never)).toEqual({ state: 'given_up', attempts: 1, answer: '451', isForgotten: false })
})

test('where no server answers, the message waits', async () => {
  const nobody = openMailServer('smtp://127.0.0.1:1', 'vigil@site.example')
  const id = await queue('nobody')
  expect(await deliverMail({ sql: teamSql(), keys: readFieldKeys(), server: nobody }, id ?? '', false)).toBe('postponed')
  expect(await rowOf(id)).toMatchObject({ state: 'waiting', answer: 'ESOCKET' })
  nobody.close()
})

test('a message that lost its job gets another, once, and one that has a job or is ended gets none', async () => {
  const [lost, ended] = [await queue('lost'), await queue('ended')]
  await send(ended)
  await teamSql()`DELETE FROM jobs.job WHERE name = 'mail' AND data ->> 'mailId' = ANY (${[lost ?? '', ended ?? '']})`
  expect([await requeueMail(teamSql()), await requeueMail(teamSql())]).toEqual([1, 0])
  const [job] = await teamSql()`SELECT state FROM jobs.job WHERE name = 'mail' AND data ->> 'mailId' = ${lost}`
  expect(job).toEqual({ state: 'created' })
})

test('an address with a line break reaches nobody', async () => {
  const id = await queue('break', 'a@people.example\r\nBcc: b@people.example')
  await send(id)
  expect(takenFor('b@people.example')).toEqual([])
})

test('neither an address nor what is said stands in the database in clear', async () => {
  const id = await queue('sealed')
  const [row] = await teamSql()<{ row: string }[]>`
    SELECT encode(recipient, 'escape') || encode(content, 'escape') AS row FROM file.mail WHERE id = ${id}`
  expect(row?.row).not.toContain('people.example')
  expect(row?.row).not.toContain('site.example')
})
