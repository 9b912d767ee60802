import { linesBefore, listedOf } from '@/lib/domain/listed'

test.each([
  [250, 1, { page: 1, pages: 3 }, 0],
  [250, 3, { page: 3, pages: 3 }, 200],
  [250, 9, { page: 3, pages: 3 }, 200],
  [200, 3, { page: 2, pages: 2 }, 100],
  [0, 4, { page: 1, pages: 0 }, 0],
])('of %d lines, a hundred a page, who asks for page %d is shown one that is there', (total, asked, shown, passed) => {
  expect(listedOf(total, 100, asked)).toEqual({ total, ...shown })
  expect(linesBefore(shown.page, 100)).toBe(passed)
})
