import { readAudit } from '@/app/team/audit/read-audit'
import { teamSql } from '@/lib/db/team'
import { aPerson } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

takeAuthDatabase()

test('an administrator verifies the chain twelve times in a quarter of an hour, and reads the log as often as they like', async () => {
  const { viewer } = await aPerson('administrator')
  for (let times = 0; times < 12; times += 1) {
    expect(await readAudit(viewer, { verify: 'yes' })).toMatchObject({ verdict: { ok: true }, isTooOften: false })
  }
  expect(await readAudit(viewer, { verify: 'yes' })).toMatchObject({ verdict: null, isTooOften: true })
  const read = await readAudit(viewer, {})
  expect(read.isTooOften).toBe(false)
  expect(read.entries.length).toBeGreaterThan(0)
})

test('one who asks too often takes nothing from another, and at once is no way around', async () => {
  const [one, other] = [await aPerson('administrator'), await aPerson('administrator')]
  const answers = await Promise.all(Array.from({ length: 15 }, () => readAudit(one.viewer, { verify: 'yes' })))
  expect(answers.filter(({ isTooOften }) => isTooOften)).toHaveLength(3)
  expect(await readAudit(other.viewer, { verify: 'yes' })).toMatchObject({ isTooOften: false })
})

test('the count stands in Postgres, under a key that names nobody', async () => {
  const { viewer } = await aPerson('administrator')
  await readAudit(viewer, { verify: 'yes' })
  const rows = await teamSql()<{ key: string }[]>`SELECT key FROM file.rate_limit WHERE key LIKE 'heavy:%'`
  expect(rows.length).toBeGreaterThan(0)
  for (const { key } of rows) expect(key).toMatch(/^heavy:[\w-]{43}$/)
})
