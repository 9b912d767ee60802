import { execFileSync } from 'node:child_process'

/** The widths of words as they are painted, in a process of its own: Jest gives tests a copy of the environment. */
function widthsOf(words: readonly [string, string][]): number[] {
  const answer = execFileSync(process.execPath, [
    '--import', 'tsx', 'tests/support/paint-words.ts', JSON.stringify(words),
  ], { encoding: 'utf8' })
  return JSON.parse(answer) as number[]
}

test('pictures are painted with the typefaces of the program, and Persian letters are joined', () => {
  const [serif = 0, sans = 0, joined = 0, parted = 0, mixed = 0] = widthsOf([
    ['Vigil Serif', 'Mehran Raoof'], ['Vigil Sans', 'Mehran Raoof'], ['Vigil Arabic', 'سسس'],
    ['Vigil Arabic', 'س\u200cس\u200cس'], ['Vigil Serif, Vigil Arabic', 'Mehran سسس'],
  ])
  expect(serif).not.toBe(sans)
  expect(joined).toBeLessThan(parted)
  expect(joined).toBeGreaterThan(60)
  expect(mixed).toBeGreaterThan(joined)
})

test('no typeface of the machine is taken where one of ours has no such letter', () => {
  const [known = 0, unknown = 0, other = 0] = widthsOf([
    ['Vigil Sans', 'ab'], ['DejaVu Sans', 'ab'], ['Liberation Mono', 'ab'],
  ])
  expect(known).toBeGreaterThan(0)
  // Both are asked for by names that this program does not have: whatever is taken instead is the same.
  expect(unknown).toBe(other)
})
