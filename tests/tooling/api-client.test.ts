import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describeApi } from '@/lib/open/openapi'

const OPTIONS: ts.CompilerOptions = {
  strict: true, noEmit: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: true,
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
}

/** Reads every part of the contract that a program is likely to read. */
const READER = `
import type { components, operations, paths } from './api'

type CaseRow = components['schemas']['CaseRow']
type Ok<Path extends keyof paths> =
  paths[Path]['get'] extends { responses: { 200: { content: infer Content } } } ? Content[keyof Content] : never

type Query = NonNullable<operations['listCases']['parameters']['query']>
const query: Query = { status: ['held', 'bail'], limit: 10, sort: 'slug', asOf: '2021-04-05' }

async function read<Path extends keyof paths>(path: Path): Promise<Ok<Path>> {
  return (await fetch(path)).json()
}

export async function urgent(): Promise<string[]> {
  const list = await read('/api/v1/cases')
  const next: string | null = list.next
  const rows: CaseRow[] = list.data.filter(({ urgency }) => urgency.level === 'critical' && next === null)
  return rows.map(({ name, silence, statusSince }) =>
    [name.native ?? name.latin, silence?.atLeast ?? 0, statusSince?.edtf ?? '', query.limit].join(' '))
}

export async function details(): Promise<void> {
  const one = await read('/api/v1/cases/{slug}')
  const events: string[] = one.events.map(({ type, date, grade }) => type + date.edtf + grade)
  const stays: (string | null)[] = one.stays.map(({ prison, to }) => to?.latest ?? prison.id)
  const rules: boolean[] = one.urgency.reasons.map((reason) => reason.certainty === 'possible')
  const map = await read('/api/v1/map')
  const people: number = map.features.reduce((sum, { properties }) => sum + properties.total, map.unplaced)
  const numbers = await read('/api/v1/statistics')
  const problem: components['schemas']['Problem'] = await (await fetch('/api/v1/nothing')).json()
  console.log(events, stays, rules, people, numbers.held, problem.errors?.[0]?.parameter)
}
`

/** What is written where the first of two stands, and what the compiler says of it. */
const WRONG: readonly (readonly [right: string, wrong: string, fault: RegExp])[] = [
  ["urgency.level === 'critical'", "urgency.level === 'dire'", /no overlap/],
  ["status: ['held', 'bail']", "status: ['jailed']", /'"jailed"' is not assignable/],
  ['map.unplaced', 'map.displaced', /'displaced' does not exist/],
  ["sort: 'slug'", "sort: 'name'", /'"name"' is not assignable/],
  ['silence?.atLeast', 'silence.atLeast', /possibly 'null'/],
]

/** What the compiler says of each program that reads the API by the types that were made from its description. */
function compile(programs: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-client-'))
  try {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(describeApi()))
    const generator = resolve('node_modules/openapi-typescript/bin/cli.js')
    execFileSync(process.execPath, [generator, 'openapi.json', '-o', 'api.ts'], { cwd: folder, stdio: 'pipe' })
    const files = programs.map((text, number) => {
      const file = join(folder, `program-${number}.ts`)
      writeFileSync(file, text)
      return file
    })
    const found = ts.getPreEmitDiagnostics(ts.createProgram(files, OPTIONS))
    const saidOf = (file: string) => found.filter((one) => one.file?.fileName === file || one.file?.fileName.endsWith('/api.ts'))
    return files.map((file) => saidOf(file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')).join(' '))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('a program compiles against the client that is made from the description, and not where it says what is not', () => {
  for (const [right] of WRONG) expect(READER).toContain(right)
  const [whole, ...broken] = compile([READER, ...WRONG.map(([right, wrong]) => READER.replace(right, wrong))])
  expect(whole).toBe('')
  WRONG.forEach(([, , fault], number) => expect(broken[number]).toMatch(fault))
})
