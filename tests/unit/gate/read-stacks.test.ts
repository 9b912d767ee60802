import { execFileSync } from 'node:child_process'

/** How many requests are kept with one, by a server that renders as React does. */
function keptWithOne(...loadedFirst: string[]): number {
  const required = loadedFirst.flatMap((path) => ['--require', path])
  return Number(execFileSync(process.execPath, ['--expose-gc', ...required, 'tests/support/keep-requests.mjs']))
}

test('what keeps one request keeps no other, where stacks are read', () => {
  expect(keptWithOne()).toBeGreaterThan(0)
  expect(keptWithOne('./lib/gate/read-stacks.cjs')).toBe(0)
})
