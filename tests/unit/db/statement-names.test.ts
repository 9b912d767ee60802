import { statementNames } from '@/lib/db/statement-names'

test('each text has a name of its own, always the same, and those without end have none', () => {
  const nameOf = statementNames()
  const names = Array.from({ length: 600 }, (_, at) => nameOf({ sql: `SELECT ${at}` }))
  expect(nameOf({ sql: 'SELECT 0' })).toBe(names[0])
  expect(new Set(names.slice(0, 500)).size).toBe(500)
  expect(new Set(names.slice(500))).toEqual(new Set(['']))
  expect(statementNames()({ sql: 'SELECT 599' })).toBe(names[0])
})
