import { changesTo, mergeRecord } from '@/lib/domain/history/merge-fields'
import { layTyped } from '@/lib/domain/record-form/lay-typed'

const base = { name: 'A', others: 'x\ny', city: '', hidden: '' }

test('after a conflict what was typed stays, and what was left alone says what the others made of it', () => {
  const typed = { name: 'Mine', others: 'x\r\ny', city: 'Karaj ', version: '1' }
  const present = { name: 'Theirs', others: 'x\ny\nz', city: '', hidden: 'yes' }
  expect(layTyped(typed, base, present))
    .toEqual({ name: 'Mine', others: 'x\ny\nz', city: 'Karaj ', hidden: 'yes', version: '1' })
})

test('a box that was ticked is typed, and one that somebody else unticked is theirs', () => {
  expect(layTyped({ hidden: 'yes' }, { hidden: '' }, { hidden: '' })).toEqual({ hidden: 'yes' })
  expect(layTyped({ hidden: 'yes' }, { hidden: 'yes' }, {})).toEqual({ hidden: '' })
})

test.each<[string, object, object, object]>([
  ['what others changed stays', { city: 'B' }, { name: 'N' }, { ok: true, changes: { name: 'N' } }],
  ['the same change is none', { name: 'N' }, { name: 'N' }, { ok: true, changes: {} }],
  ['what was read already is left alone', { name: 'N' }, { name: 'A' }, { ok: true, changes: {} }],
  ['the same field is contested, and nothing else is merged', { name: 'N' }, { name: 'M', city: 'C' }, {
    ok: false, conflict: { base: { name: 'A' }, theirs: { name: 'N' }, mine: { name: 'M' } },
  }],
])('of records: %s', (_what, theirs, mine, merged) => {
  expect(mergeRecord(base, { ...base, ...theirs }, mine)).toEqual(merged)
})

test('lists of the same are no change', () => {
  expect(changesTo({ names: ['a'], at: 35 }, { names: ['a'], at: 35.5 })).toEqual({ at: 35.5 })
})
