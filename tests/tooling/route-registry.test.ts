import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACTIONS, ROUTES } from '@/lib/auth/route-registry'
import type { Access } from '@/lib/auth/routes/route-rule'

const folders = ['app/team', 'app/api/team']
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file))
const textOf = (file: string) => readFileSync(file, 'utf8')
const pages = files.filter((file) => file.endsWith('/page.tsx'))
const routes = files.filter((file) => file.endsWith('/route.ts'))
const actions = files.filter((file) => /^'use server'/m.test(textOf(file)))

/** The lock that a text must turn before it does anything else, for what the registry says it needs. */
function lockOf(access: Access): RegExp {
  if (access === 'anyone') return /requireWorkspace\(\)/
  if (access === 'half_signed_in') return /requireSession\(/
  return new RegExp(`(requireViewer\\(|askViewer\\(|openTeamPage\\(|requireApiViewer\\(request, )'${access.replace('.', '\\.')}'`)
}

/** The address that Next gives to a file. */
function pathOf(file: string): string {
  return file.replace(/^app/, '').replace(/\/(page\.tsx|route\.ts)$/, '').replace(/\/\([^)]+\)/g, '')
}

/** The bodies of the functions that a file exports, by name: from the export to the next one. */
function exportsOf(text: string): Map<string, string> {
  const parts = text.split(/^export async function (?=\w+)/m).slice(1)
  return new Map(parts.map((part) => [/^\w+/.exec(part)?.[0] ?? '', part]))
}

test('the registry names every page and route of the workspace and no other, with the address it has', () => {
  const named = Object.entries(ROUTES).map(([file, { path }]) => `${file} ${path}`)
  expect([...pages, ...routes].map((file) => `${file} ${pathOf(file)}`).sort()).toEqual(named.sort())
})

test('the registry names every Server Action and no other', () => {
  const found = actions.map((file) => [file, [...exportsOf(textOf(file)).keys()].sort()])
  const named = Object.entries(ACTIONS).map(([file, names]) => [file, Object.keys(names).sort()])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(named))
})

test.each(pages)('%s turns its lock, and answers GET alone', (file) => {
  const methods = ROUTES[file]?.methods ?? {}
  expect(Object.keys(methods)).toEqual(['GET'])
  expect(textOf(file)).toMatch(lockOf(methods.GET ?? 'account.manage'))
})

test('every method of a route turns its lock, and is named', () => {
  for (const file of routes) {
    const bodies = exportsOf(textOf(file))
    expect([...bodies.keys()].sort()).toEqual(Object.keys(ROUTES[file]?.methods ?? {}).sort())
    for (const [method, access] of Object.entries(ROUTES[file]?.methods ?? {})) {
      expect(bodies.get(method)).toMatch(lockOf(access))
    }
  }
})

const named = Object.entries(ACTIONS).flatMap(([file, names]) =>
  Object.entries(names).map(([name, access]): [string, string, Access] => [file, name, access]))

test.each(named)('%s: %s turns its lock in its first statement', (file, name, access) => {
  const body = exportsOf(textOf(file)).get(name) ?? ''
  expect(body.slice(body.indexOf('{\n')).split('\n')[1]).toMatch(lockOf(access))
})

test('a page is no Server Action, and an action is written nowhere else', () => {
  expect(files.filter((file) => /^\s+'use server'/m.test(textOf(file)))).toEqual([])
  expect(actions.filter((file) => !/actions?\.ts$/.test(file))).toEqual([])
})
