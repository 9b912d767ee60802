import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

interface Mailbox {
  openMailbox: (folder: string) => Promise<{ VIGIL_SMTP_URL: string }>
}

const { openMailbox } = jest.requireActual<Mailbox>('../../scripts/demo/mailbox.mjs')

const folder = mkdtempSync(join(tmpdir(), 'vigil-mailbox-'))
let url = ''

beforeAll(async () => {
  url = (await openMailbox(folder)).VIGIL_SMTP_URL
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => jest.useRealTimers())

const send = (subject: string) =>
  createTransport(url).sendMail({ from: 'a@example.invalid', to: 'b@example.invalid', subject, text: 'Invented.' })

test('messages that come in one millisecond are all kept', async () => {
  jest.useFakeTimers({
    now: new Date('2021-04-05T00:00:00Z'), doNotFake: [
      'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval',
      'clearInterval', 'setTimeout', 'clearTimeout',
    ],
  })
  await Promise.all(['one', 'two', 'three'].map(send))
  const kept = readdirSync(folder).map((name) => /^Subject: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1])
  expect(kept.map((subject) => subject?.trim()).sort()).toEqual(['one', 'three', 'two'])
})

test('a message that cannot be put into the folder is refused, to be sent again', async () => {
  rmSync(folder, { recursive: true })
  await expect(send('four')).rejects.toMatchObject({ responseCode: 450 })
})
