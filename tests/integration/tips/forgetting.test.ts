import { readFieldKeys } from '@/lib/db/field-keys'
import { closeIntakeSql } from '@/lib/db/intake'
import { closeOpenSql, openSql } from '@/lib/db/open'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { forgetSigner } from '@/lib/appeals/forget-signer'
import { confirmSignature } from '@/lib/appeals/confirm-signature'
import { receiveSignature } from '@/lib/appeals/receive-signature'
import { signingToken } from '@/lib/appeals/signing-token'
import { readKeys } from '@/lib/records/keys'
import { randomUUID } from 'node:crypto'
import { aViewer } from '../../factories/a-viewer'
import { aPublishedAppeal } from '../../factories/an-appeal'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'

let database: TestDatabase

beforeAll(async () => {
  database = await createAuthDatabase()
  await aPublishedAppeal('free-them')
})
afterAll(async () => {
  await Promise.all([closeIntakeSql(), closeOpenSql()])
  await database.drop()
})

async function sign(name: string, isConfirmed: boolean) {
  const keys = await readKeys(overPostgres(teamSql()))
  const id = randomUUID()
  const content = { kind: 'person', name, description: null, place: null, country: null, message: null } as const
  await teamSql().begin(async (transaction) => {
    const taking = { transaction, keys, fieldKeys: readFieldKeys(), origin: 'https://site.example' }
    const signed = { appeal: 'free-them', locale: 'en', email: `${name}@people.example`, isPublic: true, wantsNews: true }
    await receiveSignature(id, { kind: 'signature', content, ...signed }, taking)
    if (isConfirmed) await confirmSignature(signingToken(keys, 'confirm', id), taking)
  })
}

const kept = async () => {
  const [row] = await teamSql()<{ signatures: number; mail: number }[]>`
    SELECT (SELECT count(*) FROM file.signature) AS signatures, (SELECT count(*) FROM file.mail) AS mail`
  const [open] = await openSql()<{ named: number; counted: number }[]>`
    SELECT (SELECT count(*) FROM open.signature) AS named, (SELECT signatures FROM open.appeal) AS counted`
  return { ...row, ...open }
}

test('all signatures of an address are deleted on request, with what was mailed about them, and no others', async () => {
  await sign('ada', true)
  await sign('bea', true)
  await sign('cleo', false)
  expect(await kept()).toEqual({ signatures: 3, mail: 3, named: 2, counted: 2 })
  const administrator = aViewer('administrator')
  const input = { email: 'Ada@people.example' }
  expect(await forgetSigner(aViewer('reviewer'), input)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await forgetSigner(administrator, input)).toEqual({ ok: true, value: { signatures: 1 } })
  expect(await forgetSigner(administrator, input)).toEqual({ ok: false, reason: 'nobody' })
  expect(await kept()).toEqual({ signatures: 2, mail: 2, named: 1, counted: 1 })
  expect(await forgetSigner(administrator, { email: 'cleo@people.example' })).toMatchObject({ ok: true })
  expect(await kept()).toEqual({ signatures: 1, mail: 1, named: 1, counted: 1 })
})
