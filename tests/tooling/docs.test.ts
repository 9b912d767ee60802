import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const pages = ['README.md', 'CONTRIBUTING.md', ...['docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => join(folder, name)))]

const FILE = /(?:^|[\s`(])((?:app|cli|components|data|deploy|docs|lib|scripts|tests)\/[\w./[\]-]+\.\w+)(?![\w/*<{\]])/g
/** What stands for a name, and what a build makes. */
const NO_FILE = /\/(AREA|NAME)\b|\.generated\./

/** The files that a page names by their place in the project. */
function filesIn(page: string): string[] {
  const named = [...readFileSync(page, 'utf8').matchAll(FILE)].map(([, file]) => file ?? '')
  return named.filter((file) => !NO_FILE.test(file))
}

test('every file that a page of ours names is there', () => {
  const missing = pages.flatMap((page) =>
    filesIn(page).filter((file) => !existsSync(file)).map((file) => `${page} names ${file}`))
  expect(missing).toEqual([])
})

test('each promise to readers names the tests that hold it', () => {
  const lines = readFileSync('docs/security.md', 'utf8').split('\n')
  const promises = lines.filter((line) => line.startsWith('| **'))
  expect(promises.length).toBeGreaterThan(15)
  expect(promises.filter((line) => !/`tests\/[\w/-]+\.test\.tsx?`/.test(line))).toEqual([])
})

test('the page for operators names each command and each variable as it is', () => {
  const page = readFileSync('docs/operations.md', 'utf8')
  const [env, commands] = [readFileSync('lib/env.ts', 'utf8'), readFileSync('cli/run-vigil.ts', 'utf8')]
  const variables = [...page.matchAll(/\b((?:VIGIL|DATABASE)_[A-Z_]+)\b/g)].map(([, name]) => name ?? '')
  expect(variables.filter((name) => !env.includes(`    ${name}: `))).toEqual([])
  const named = [...page.matchAll(/vigil(?: --)? (backup|restore|keys|mode|prepare|recompile|audit|edition)\b/g)]
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(([, name]) => !commands.includes(`  ${name}: run`))).toEqual([])
})
