import { Prisma } from '@/lib/db/generated/client'
import { prisma } from '@/lib/db/team'
import { verifyAudit } from '@/lib/db/verify-audit'
import { takeTestDatabase } from '../../factories/take-database'
import { readModels } from '../../factories/prisma-schema'

const { superuser: sql } = takeTestDatabase()

test('the models have the tables and columns of schema file, types and nullability included', async () => {
  const rows = await sql<{ place: string; type: string; nullable: boolean }[]>`
    SELECT relname || '.' || attname AS place, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS nullable
    FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
    WHERE relnamespace = 'file'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
      AND attgenerated = ''`
  const modelled = readModels().flatMap(({ table, columns }) =>
    columns.map(({ column, type, nullable }) => ({ place: `${table}.${column}`, type, nullable })))
  const byPlace = (a: { place: string }, b: { place: string }) => (a.place < b.place ? -1 : 1)
  expect(modelled.sort(byPlace)).toEqual([...rows].sort(byPlace))
})

test('the generated client is that of the schema', () => {
  const generated: Record<string, unknown> = { ...Prisma }
  const models = readModels()
  expect(Object.keys(Prisma.ModelName).sort()).toEqual(models.map(({ name }) => name).sort())
  for (const { name, columns } of models) {
    const readable = columns.filter(({ type }) => !/range$/.test(type)).map(({ field }) => field)
    expect(Object.keys(generated[`${name}ScalarFieldEnum`] ?? {})).toEqual(readable)
  }
})

test('what has a default in a model has one in the table', async () => {
  const source = await prisma().source.create({ data: { id: 's', title: 'A report', reliability: 'B' } })
  const prison = { id: 'p', name: 'P', city: 'C', province: 'C', country: 'IR', latitude: 1, longitude: 2 }
  await prisma().prison.create({ data: { ...prison, locationPrecision: 'city' } })
  const found = await prisma().caseFile.create({
    data: { slug: 'aye-win', nameLatin: 'Aye Win', names: { create: [{ position: 0, name: 'Ko Aye' }] } },
    include: { names: true },
  })
  expect(source.confidential).toBe(false)
  expect(found).toMatchObject({ publication: 'team', groups: [], version: 1, names: [{ name: 'Ko Aye' }] })
  await prisma().consent.create({ data: { caseId: found.id, basis: 'family' } })
})

test('an audit entry by Prisma gets its place in the chain', async () => {
  const entry = { actor: 'ada', action: 'edit', subjectKind: 'case', subjectId: '7', fields: ['summary'] }
  const { seq } = await prisma().audit.create({ data: entry })
  await prisma().audit.createMany({ data: [entry, entry] })
  expect(seq).toBe(1n)
  expect(await verifyAudit(sql)).toMatchObject({ ok: true, entries: 3 })
})
