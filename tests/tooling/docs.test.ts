import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

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

test('rules for Prometheus, and the page about them, ask for numbers that there are', () => {
  const told = ['metrics.ts', 'offered-copies.ts', 'database-connections.ts']
    .map((file) => readFileSync(join('lib/gate/watch', file), 'utf8')).join('')
  const isTold = (name: string) => told.includes(`'${name}'`) || told.includes(`'${name.replace(/^vigil_copy_/, '')}'`)
  for (const page of ['deploy/alerts.yaml', 'docs/operations.md']) {
    const asked = [...readFileSync(page, 'utf8').matchAll(/\bvigil_(?:copy|knowledge|changes)_\w+/g)].map(([name]) => name)
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((name) => !isTold(name))).toEqual([])
  }
  const file = z.object({ groups: z.array(z.object({ rules: z.array(z.strictObject({
    alert: z.string(), expr: z.string(), for: z.string().optional(),
    labels: z.object({ severity: z.string() }), annotations: z.object({ summary: z.string() }),
  })) })) })
  expect(file.parse(parse(readFileSync('deploy/alerts.yaml', 'utf8'))).groups).toHaveLength(1)
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
