import { parse } from 'csv-parse/sync'
import { writeAudit, type AuditEntry } from '@/lib/db/audit'
import { overPostgres } from '@/lib/db/statements'
import { noteAuditExport } from '@/lib/records/note-audit-export'
import { listAudit } from '@/lib/team/list-audit'
import { streamAudit } from '@/lib/team/stream-audit'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'

const admin = aViewer('administrator')

const { team } = takeTestDatabase()
beforeAll(async () => {
  const entry = (n: number): AuditEntry => ({
    actor: n % 2 === 0 ? 'ada' : 'bea', action: n % 3 === 0 ? 'event.verify' : 'case.edit', subjectKind: 'case',
    subjectId: `case-${n % 5}`, fields: ['sex', 'summary'], digest: null,
  })
  await writeAudit(overPostgres(team), Array.from({ length: 2300 }, (_, n) => entry(n)))
  await writeAudit(overPostgres(team), [{ ...entry(1), actor: '=cmd|canary', fields: ['a;b'] }])
})

async function allOf(filter: object): Promise<string[][]> {
  const pieces: string[] = []
  for await (const piece of streamAudit(admin, filter) ?? []) pieces.push(piece)
  const [, ...rows] = parse(pieces.join(''))
  return rows
}

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s reads no audit log', async (role) => {
  expect(await listAudit(aViewer(role), {})).toBeNull()
  expect(streamAudit(aViewer(role), {})).toBeNull()
})

test('pages follow each other from the newest entry to the first', async () => {
  const seen: number[] = []
  let before: number | undefined
  do {
    const page = await listAudit(admin, { before }, 500)
    seen.push(...(page?.entries ?? []).map(({ seq }) => seq))
    before = page?.next ?? undefined
  } while (before !== undefined)
  expect(seen).toEqual(Array.from({ length: 2301 }, (_, n) => 2301 - n))
})

test.each([
  ['actor', { actor: 'ada' }, 1150],
  ['subject', { subjectKind: 'case', subjectId: 'case-3' }, 460],
  ['action', { action: 'event.verify' }, 767],
  ['kind of action', { action: 'event.' }, 767],
  ['all of these', { actor: 'ada', subjectId: 'case-0', action: 'event.verify' }, 77],
  ['nothing that is there', { actor: 'nobody' }, 0],
])('the log is filtered by %s, and the export holds the same', async (_by, filter, count) => {
  const rows = await allOf(filter)
  expect(rows).toHaveLength(count)
  const page = await listAudit(admin, filter, 5)
  expect(page?.entries.map(({ seq }) => String(seq))).toEqual(rows.slice(0, 5).map(([seq]) => seq))
})

test('an export is whole, and no cell begins a formula', async () => {
  const rows = await allOf({})
  expect(rows).toHaveLength(2301)
  expect(rows[0]?.[2]).toBe("'=cmd|canary")
})

test.each([
  ['an unknown key', { who: 'ada' }], ['a page that is none', { before: '-1' }], ['a name without end', { actor: 'x'.repeat(101) }],
])('%s is refused', async (_what, filter) => {
  await expect(listAudit(admin, filter)).rejects.toThrow()
})

test('whoever takes a copy of the log away stands in it', async () => {
  expect(await noteAuditExport(aViewer('reviewer'))).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await noteAuditExport(admin)).toEqual({ ok: true, value: {} })
  const page = await listAudit(admin, { action: 'audit.' })
  expect(page?.entries.map(({ actor, action }) => [actor, action])).toEqual([[admin.accountId, 'audit.export']])
})
