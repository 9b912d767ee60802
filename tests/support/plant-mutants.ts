import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const ROOT = resolve(__dirname, '../..')
/** What a copy does without: what is built, kept between runs, or linked. */
const LEFT_OUT = ['.env', '.git', '.next', '.vigil', 'coverage', 'node_modules']
const PATIENCE_MS = 900_000

/** A fault of one line: in a file, what stands there once, what stands there instead, and the test that must see it. */
export interface Mutant {
  fault: string
  file: string
  right: string
  wrong: string
  /** The file of the test within tests, its end `.test.ts` left out, and its whole name. */
  caughtBy: readonly [file: string, name: string]
}

/** What became of a test that was asked: it passed, it failed, or it did not run, with what was said of that. */
type Verdict = 'passed' | 'failed' | `did not run: ${string}`

/** What the tests say of the program as it is, each once, and of each mutant. */
interface Verdicts {
  unharmed: Verdict[]
  mutants: Verdict[]
}

/**
 * Plants each fault in a copy of the program of its own, and asks the one test that must see it there, and all those
 * tests of a copy without any: two at a time, and in one run of jest, which is started once.
 */
export async function plantMutants(mutants: readonly Mutant[]): Promise<Verdicts> {
  const home = mkdtempSync(join(tmpdir(), 'vigil-mutants-'))
  try {
    const whole = copyProgram(join(home, 'whole'))
    const named = [...new Map(mutants.map(({ caughtBy }) => [caughtBy.join(' '), caughtBy])).values()]
    const asked = mutants.map((mutant, number) =>
      ({ folder: plant(whole, join(home, String(number)), mutant), named: [mutant.caughtBy] as const }))
    const said = await runTests(home, [{ folder: whole, named }, ...asked])
    return {
      unharmed: named.map((one) => verdictOf(said, whole, one)),
      mutants: asked.map(({ folder, named: [one] }) => verdictOf(said, folder, one)),
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

interface Copy {
  folder: string
  named: readonly Mutant['caughtBy'][]
}

function copyProgram(folder: string): string {
  const paths = readdirSync(ROOT).filter((path) => !LEFT_OUT.includes(path))
  for (const path of paths) cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  writeFileSync(join(folder, 'enter-copy.cjs'), 'process.chdir(__dirname)\n')
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** A copy whose files are those of the whole one, but for the fault. */
function plant(whole: string, folder: string, { file, right, wrong }: Mutant): string {
  mkdirSync(folder)
  for (const name of readdirSync(whole)) {
    // Modules are known by where they really lie: those of a folder that is shared have what they import from elsewhere
    // in lib from this copy, but the tests and what they test must lie in it.
    const isOwn = name === 'lib' || name === 'tests' || file.startsWith(`${name}/`) || !statSync(join(whole, name)).isDirectory()
    if (isOwn) linkAll(join(whole, name), join(folder, name))
    else symlinkSync(join(whole, name), join(folder, name))
  }
  const source = readFileSync(join(whole, file), 'utf8')
  const parts = source.split(right)
  if (parts.length !== 2) throw new Error(`${file} holds ${JSON.stringify(right)} ${parts.length - 1} times`)
  rmSync(join(folder, file))
  writeFileSync(join(folder, file), parts.join(wrong))
  return folder
}

/** Files are the same by another name until one is planted in: none is copied. */
function linkAll(from: string, to: string): void {
  if (!statSync(from).isDirectory()) return linkSync(from, to)
  mkdirSync(to)
  for (const name of readdirSync(from)) linkAll(join(from, name), join(to, name))
}

const reportSchema = z.object({
  testResults: z.array(z.object({
    name: z.string(),
    message: z.string(),
    assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
  })),
})
type Report = z.infer<typeof reportSchema>

async function runTests(home: string, copies: readonly Copy[]): Promise<Report> {
  const [file, config] = [join(home, 'report.json'), join(home, 'jest.config.json')]
  writeFileSync(config, JSON.stringify({ testTimeout: 120_000, projects: copies.map(projectOf) }))
  const names = copies.flatMap(({ named }) => named.map(([, name]) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
  const child = spawn(process.execPath, [
    join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', config, '--maxWorkers=2', '--silent',
    '--json', '--outputFile', file, '--testNamePattern', `^(?:${[...new Set(names)].join('|')})$`,
  ], { cwd: home, stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE_MS })
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (!/^Tests: /m.test(said)) throw new Error(`no test ran: ${said}`)
  return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

const { projects } = z.object({ projects: z.array(z.record(z.string(), z.unknown())) })
  .parse(jest.requireActual(join(ROOT, 'jest.config.js')))

/** The tests of a copy, which run within it. */
function projectOf({ folder, named }: Copy): object {
  const tests = [...new Set(named.map((one) => join(folder, pathOf(one))))]
  return {
    ...projects[0], globalSetup: undefined, displayName: folder, rootDir: folder, testMatch: tests,
    // Only tests are looked for: to read every file of every copy takes longer than they do.
    roots: [...new Set(tests.map(dirname))],
    setupFiles: [join(folder, 'enter-copy.cjs')],
  }
}

function pathOf([file]: Mutant['caughtBy']): string {
  return join('tests', `${file}.test.ts`)
}

function verdictOf({ testResults }: Report, folder: string, named: Mutant['caughtBy']): Verdict {
  const result = testResults.find(({ name }) => name === join(folder, pathOf(named)))
  const test = result?.assertionResults.find(({ fullName }) => fullName === named[1])
  if (test?.status === 'passed' || test?.status === 'failed') return test.status
  return `did not run: ${result ? result.message || 'there is no such test' : 'there is no such file'}`
}
