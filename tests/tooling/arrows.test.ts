import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

interface Summary {
  totalCruised: number
  violations: { from: string; to: string; rule: { name: string } }[]
}

const root = process.cwd()
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

function cruise(folder: string, ...parts: string[]): Summary {
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...parts]
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  return JSON.parse(stdout).summary
}

/** Files that may not import what they import, and the rule that says so. */
const planted = [
  ['lib/domain/reads-environment.ts', '@/lib/env', 'domain-imports-itself'],
  ['lib/domain/reads-disk.ts', 'node:fs', 'domain-no-node'],
  ['lib/domain/asks-database.ts', 'postgres', 'domain-pure-packages'],
  ['components/asks-database.ts', '@/lib/db/team', 'components-only-show'],
  ['components/reads-the-open-side.ts', '@/lib/open/read', 'components-only-show'],
  ['app/asks-database.ts', '@/lib/db/team', 'app-never-db'],
  ['lib/open/signs-in-as-the-team.ts', '@/lib/db/team', 'open-role-only'],
  ['lib/open/writes.ts', '@/lib/records/write', 'open-reads'],
  ['lib/records/knows-a-page.ts', '@/components/show', 'records-write'],
  ['lib/gate/knows-next.ts', 'next', 'gate-no-next'],
  ['lib/clock.ts', '@/lib/open/read', 'clock-imports-env'],
  ['lib/db/knows-records.ts', '@/lib/records/write', 'db-below'],
  ['lib/auth/knows-cases.ts', '@/lib/records/write', 'auth-signs-in'],
  ['lib/records/mints.ts', '@/lib/auth/mint-viewer', 'only-auth-mints'],
  ['app/mints.ts', '@/lib/auth/mint-viewer', 'only-auth-mints'],
] as const

const targets = ['lib/env', 'lib/db/team', 'lib/open/read', 'lib/records/write', 'components/show', 'lib/auth/mint-viewer']

describe('in a tree where violations are planted', () => {
  let folder: string
  let summary: Summary

  function write(file: string, text: string) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vigil-arrows-')))
    const settings = ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']
    for (const file of settings) cpSync(join(root, file), join(folder, file))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const target of targets) write(`${target}.ts`, 'export const value = 1\n')
    for (const [file, target] of planted) write(file, `import * as planted from '${target}'\n\nexport { planted }\n`)
    write('components/is-innocent.ts', "import { value } from '@/components/show'\n\nexport const twice = value * 2\n")
    summary = cruise(folder, 'app', 'components', 'lib')
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(planted)('%s, which imports %s, is caught by %s', (file, _target, rule) => {
    const caught = summary.violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)
    expect(caught).toContain(rule)
  })

  test('a component that imports a component is left alone', () => {
    expect(summary.violations.filter(({ from }) => from === 'components/is-innocent.ts')).toEqual([])
  })
})

test('the arrows hold in the real tree, all of which is seen', () => {
  const { totalCruised, violations } = cruise(root, 'app', 'components', 'lib', 'cli')
  expect(violations).toEqual([])
  expect(totalCruised).toBeGreaterThan(200)
})
