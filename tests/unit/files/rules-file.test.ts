import { readFileSync } from 'node:fs'
import { readRules } from '@/lib/files/rules-file'

const HEAD = 'id,name,holds_when,tiers,settings,basis,kind,public,enabled'
const ROW = 'U01,silence,held,7 watch; 14 elevated,{},Rules,policy,yes,yes'

const read = (row: string) => readRules(Buffer.from(`${HEAD}\n${row}\n`))

test('the rules in force are read with tiers and settings', () => {
  const result = readRules(readFileSync('data/urgency-rules.csv'))
  const rules = result.ok ? result.rules : []
  expect(rules.map((rule) => rule.id)).toEqual(
    Array.from({ length: 25 }, (_, i) => `U${String(i + 1).padStart(2, '0')}`),
  )
  expect(rules.filter((rule) => !rule.public).map((rule) => rule.id)).toEqual(['U06', 'U18', 'U19', 'U20', 'U24'])
  expect(rules.find((rule) => rule.id === 'U05')?.tiers).toEqual([
    { days: 1, level: 'elevated' },
    { days: 12, level: 'high' },
    { days: 16, level: 'critical' },
  ])
  expect(rules.find((rule) => rule.id === 'U17')?.settings).toEqual({ minimumKm: 300 })
})

test.each([
  ['a level that is none', ROW.replace('watch', 'mild'), 'tiers'],
  ['tiers out of order', ROW.replace('14', '3'), 'tiers'],
  ['a tier without days', ROW.replace('7 ', ''), 'tiers'],
  ['settings that are no object', ROW.replace('{}', '3'), 'settings'],
  ['a switch that is neither yes nor no', ROW.replace('yes,yes', 'yes,maybe'), 'enabled'],
  ['an id that is none', ROW.replace('U01', 'X1'), 'id'],
])('%s is refused', (_, row, column) => {
  expect(read(row)).toMatchObject({ ok: false, badRows: [{ file: 'urgency-rules.csv', line: 2, column }] })
})
