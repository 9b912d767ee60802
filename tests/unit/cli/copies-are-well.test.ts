import { copiesAreWell } from '@/cli/copies-are-well'

const own = { isConnected: true, unfinished: [], isRemade: false }

test.each([
  ['no copy, and none itself', [], null, null, true],
  ['a copy that is away', [{ isConnected: true }, { isConnected: false }], null, null, false],
  ['a whole copy', [], own, { kept: 'there' }, true],
  ['a whole copy whose source cannot be asked', [], own, { fault: 'no route' }, true],
  ['one that just tries again, and is lost', [], own, { kept: 'lost' }, false],
  ['one that just tries again, and is forgotten', [], own, { kept: 'missing' }, false],
  ['one with tables to copy', [], { ...own, unfinished: [1] }, { kept: 'there' }, false],
] as const)('%s', (_, copies, copy, asked, isWell) => {
  expect(copiesAreWell(copies, copy && { ...copy, unfinished: [...copy.unfinished] }, asked)).toBe(isWell)
})
