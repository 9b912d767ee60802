import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const parts = ['app', 'components', 'lib', 'cli', 'scripts', 'tests']
const source = /\.(tsx?|mjs|cjs)$/

const files = parts
  .flatMap((part) => readdirSync(part, { recursive: true, encoding: 'utf8' }).map((entry) => join(part, entry)))
  .filter((file) => source.test(file) && !file.startsWith('lib/db/generated') && !file.endsWith('.generated.ts'))

function lengthOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length
}

test('half of the files have 50 lines or fewer, and one in ten more than 120 at most', () => {
  const lengths = files.filter((file) => !file.startsWith('tests/')).map(lengthOf).sort((a, b) => a - b)
  expect(lengths.length).toBeGreaterThan(100)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(50)
  expect(lengths.filter((length) => length > 120).length / lengths.length).toBeLessThanOrEqual(0.1)
})

test('no file has more than 250 lines, or 300 as a test', () => {
  expect(files.filter((file) => lengthOf(file) > (file.startsWith('tests/') ? 300 : 250))).toEqual([])
})

test('no file is a barrel or a drawer for odds and ends', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|types|services?|misc)(\/|\.tsx?$)/
  expect(files.filter((file) => drawers.test(file) || /^index\.tsx?$/.test(basename(file)))).toEqual([])
})

test('every file is named in kebab-case, but where Next or a language tag gives the name', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/
  const names = files.flatMap((file) => file.split('/').filter((name) => !/^[[(]/.test(name)))
  expect(names.filter((name) => !kebab.test(name))).toEqual([])
})

test('no page has more than 40 lines: it composes', () => {
  expect(files.filter((file) => basename(file) === 'page.tsx' && lengthOf(file) > 40)).toEqual([])
})
