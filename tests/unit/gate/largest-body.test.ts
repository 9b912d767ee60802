import { largestBody } from '@/lib/gate/workspace'

test.each([
  ['/api/team/cases/somebody/photo', 10_485_760],
  ['/api/team/cases/somebody/photo?x', 10_485_760],
  ['/api/team/cases/somebody/photos', 1_048_576],
  ['/api/team/cases/a/b/photo', 1_048_576],
  ['/api/team/imports', 20_100_000],
  ['/api/team/imports/else', 1_048_576],
  ['/team/imports', 1_048_576],
  ['/team/cases/somebody/photo', 1_048_576],
  ['/api/v1/cases/somebody/photo', 0],
])('%s takes %i bytes', (url, bytes) => {
  expect(largestBody(url)).toBe(bytes)
})
