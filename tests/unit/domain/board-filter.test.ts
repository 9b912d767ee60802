import { readBoardFilter, toParameters, WHOLE_BOARD } from '@/lib/domain/board-filter'

test('a view is an address, and comes back as it was', () => {
  const filter = { ...WHOLE_BOARD, queue: 'missing', lacks: 'lawyer', sex: 'female', prison: 'an-invented-prison' } as const
  expect(readBoardFilter(toParameters(filter))).toEqual(filter)
  expect(toParameters(WHOLE_BOARD)).toEqual({})
})

test.each([
  [{ queue: 'everything' }], [{ level: 'none' }], [{ prison: '../etc' }], [{ show: '100000' }], [{ show: 'many' }],
  [{ rule: 'U1; DROP' }], [{ queue: ['mine', 'urgent'] }], [{ asOf: '2021-04-05' }],
])('what no board asks for narrows nothing: %j', (given) => {
  expect(readBoardFilter(given)).toEqual(WHOLE_BOARD)
})
