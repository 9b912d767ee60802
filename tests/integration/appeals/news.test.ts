import { inviteSigners } from '@/lib/appeals/invite-signers'
import { publishAppeal } from '@/lib/appeals/publish-appeal'
import { saveAppeal } from '@/lib/appeals/save-appeal'
import { parseFieldKeys, readFieldKeys } from '@/lib/db/field-keys'
import { closeOpenSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import { findForm } from '@/lib/gate/intake/public-form'
import { setMode } from '@/lib/records/modes/set-mode'
import { listTeamAppeals } from '@/lib/team/list-team-appeals'
import { aViewer } from '../../factories/a-viewer'
import { appealContent, aPublishedAppeal } from '../../factories/an-appeal'
import { madeBy } from '../../factories/an-account'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'
import { DESK_ORIGIN, openIntakeDesk } from '../../factories/intake-desk'

const APPEAL = 'free-them'

let database: TestDatabase
let desk: Awaited<ReturnType<typeof openIntakeDesk>>
let version = 1

beforeAll(async () => {
  database = await createAuthDatabase()
  desk = await openIntakeDesk()
  await aPublishedAppeal(APPEAL)
})
afterAll(async () => {
  await Promise.all([desk.close(), closeOpenSql()])
  await database.drop()
})

const addressOf = (name: string) => `${name}@people.example`

async function signed(name: string, wantsNews = true, locale = 'en') {
  await desk.send({
    kind: 'signature', appeal: APPEAL, locale, email: addressOf(name), isPublic: true, wantsNews,
    content: { kind: 'person', name, description: null, place: null, country: null, message: null },
  })
  await desk.send({ kind: 'confirmation', token: desk.tokenFrom(addressOf(name), 'confirm') })
}

/** Two people publish a newer version. */
async function publishNewer() {
  madeBy(await saveAppeal(aViewer('administrator'), { slug: APPEAL, version, content: appealContent('A newer one') }))
  version += 1
  madeBy(await publishAppeal(aViewer('reviewer'), { slug: APPEAL, version }))
}

const inviteOnce = () => inviteSigners({ sql: teamSql(), fieldKeys: readFieldKeys(), origin: DESK_ORIGIN })

async function invite() {
  while (await inviteOnce() > 0);
  await desk.work()
}

async function versionOf(name: string): Promise<number | undefined> {
  const [row] = await teamSql()<{ version: number }[]>`SELECT version FROM open.signature WHERE name = ${name}`
  return row?.version
}

async function addressesKept(): Promise<number | undefined> {
  const [row] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM file.signature WHERE email IS NOT NULL`
  return row?.count
}

test('who wants to hear of a newer version is invited once, by mail, and signs it with its link', async () => {
  await signed('ada')
  await signed('bea', false)
  await invite()
  expect(desk.mailTo(addressOf('ada'))).toHaveLength(1)
  expect(await addressesKept()).toBe(1)
  await publishNewer()
  await invite()
  await invite()
  expect(desk.mailTo(addressOf('ada'))).toHaveLength(2)
  expect(desk.mailTo(addressOf('bea'))).toHaveLength(1)
  expect(await versionOf('ada')).toBe(1)
  const renewal = { kind: 'renewal', token: desk.tokenFrom(addressOf('ada'), 'renew') } as const
  await desk.send(renewal)
  await desk.send(renewal)
  expect([await versionOf('ada'), await versionOf('bea')]).toEqual([version, 1])
  const [appeal] = await teamSql()<{ signatures: number }[]>`SELECT signatures FROM open.appeal WHERE slug = ${APPEAL}`
  expect(appeal?.signatures).toBe(2)
})

test('a version that somebody wrote and nobody published invites nobody, and who publishes it is told how many', async () => {
  await signed('cleo')
  madeBy(await saveAppeal(aViewer('administrator'), { slug: APPEAL, version, content: appealContent('Waits') }))
  version += 1
  expect(await inviteOnce()).toBe(0)
  const [seen] = await listTeamAppeals(aViewer('reviewer'), APPEAL)
  expect(seen?.toInvite).toBeGreaterThan(0)
  madeBy(await publishAppeal(aViewer('reviewer'), { slug: APPEAL, version }))
  await invite()
  expect(desk.mailTo(addressOf('cleo'))).toHaveLength(2)
})

test('several workers at once, and one that fails half-way, invite nobody twice', async () => {
  for (const name of ['dora', 'eve', 'fay']) await signed(name)
  await publishNewer()
  // It fails once it has written who is invited, and before any message is there.
  const other = parseFieldKeys(`other:${Buffer.alloc(32, 1).toString('base64')}`)
  await expect(inviteSigners({ sql: teamSql(), fieldKeys: other, origin: DESK_ORIGIN })).rejects.toThrow()
  await Promise.all([invite(), invite(), invite()])
  for (const name of ['dora', 'eve', 'fay']) {
    expect(desk.mailTo(addressOf(name)).filter((one) => one.includes('/act/renew'))).toHaveLength(1)
  }
})

test('while the site is closed nobody is invited, and whoever was to be is when it opens', async () => {
  await signed('ines')
  await publishNewer()
  madeBy(await setMode('operator', { mode: 'closed', reason: 'a test' }))
  await invite()
  expect(desk.mailTo(addressOf('ines'))).toHaveLength(1)
  madeBy(await setMode('operator', { mode: 'normal', reason: 'a test' }))
  await invite()
  expect(desk.mailTo(addressOf('ines'))).toHaveLength(2)
})

test('one click of a mail program ends the messages: the address is gone, and the signature stays', async () => {
  await signed('gil')
  await publishNewer()
  await invite()
  const message = desk.mailTo(addressOf('gil')).at(-1) ?? ''
  expect(message).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const [, path = ''] = /List-Unsubscribe:\s*<https:\/\/site\.example([^>]+)>/.exec(message.replace(/\r\n\s/g, '')) ?? []
  const found = findForm(path)
  const read = await found?.form.read({ 'List-Unsubscribe': 'One-Click' }, found.place)
  const kept = await addressesKept()
  if (!read?.submission) throw new Error('the click is no form')
  await desk.send(read.submission)
  expect(await addressesKept()).toBe((kept ?? 0) - 1)
  await publishNewer()
  await invite()
  expect(desk.mailTo(addressOf('gil'))).toHaveLength(2)
  expect(await versionOf('gil')).toBeDefined()
})

test('the link of one version signs no later one, and a link of another purpose nothing', async () => {
  await signed('hal')
  const first = await versionOf('hal')
  await publishNewer()
  await invite()
  const token = desk.tokenFrom(addressOf('hal'), 'renew')
  await desk.send({ kind: 'renewal', token: token.replace(/\.(\d+)\./, (_all, number) => `.${Number(number) + 1}.`) })
  await desk.send({ kind: 'renewal', token: desk.tokenFrom(addressOf('hal'), 'withdraw') })
  await desk.send({ kind: 'news_end', token })
  expect(await versionOf('hal')).toBe(first)
  await publishNewer()
  await desk.send({ kind: 'renewal', token })
  expect(await versionOf('hal')).toBe(version - 1)
})
