import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const copied = [
  'lib', 'data', 'components', 'scripts', 'tests/unit/domain', 'tests/factories', 'tests/support', 'jest.config.js',
  'tsconfig.json', 'package.json',
]

/** What is wrong, which test catches it, and the file of the domain with what stands there and what is planted. */
const faults: [fault: string, caughtBy: string, file: string, right: string, wrong: string][] = [
  ['a leap year in the wrong place', 'edtf', 'dates/day.ts', 'return year % 4 === 0', 'return year % 4 === 1'],
  ['silence one day too long', 'rules/u03', 'dates/day-span.ts', 'asOf - day + firstDay', 'asOf - day + 1'],
  ['the possible count taken for the certain one', 'vague-exactly', 'dates/day-span.ts', 'atLeast: daysSince(anchor.latest,', 'atLeast: daysSince(anchor.earliest ?? anchor.latest,'],
  ['a month that ends on the 30th', 'edtf', 'dates/edtf.ts', 'dayOf(year, month, daysInMonth(year, month))', 'dayOf(year, month, Math.min(30, daysInMonth(year, month)))'],
  ['a vague event certain at its earliest day', 'pinned', 'fold/dated-event.ts', 'return dated.latest <= day', 'return dated.earliest <= day'],
  ['an unverified release believed', 'rules/u23-u24', 'fold/effects.ts', '!isVerified(by) && state.custodyVerified', 'false && state.custodyVerified'],
  ['a visit that reopens a closed episode', 'one-day', 'fold/effects.ts', "['unknown', 'at_large',", "['unknown', 'released', 'at_large',"],
  ['a rumour that ends a silence', 'rules/u03', 'fold/silence-of.ts', "channel !== 'rumour'", "channel !== 'gossip'"],
  ['a contact before the arrest that counts', 'surprises', 'fold/silence-of.ts', 'event.latest < limit.earliest)', 'event.latest < limit.earliest - 400)'],
  ['a span over on its last day', 'rules', 'fold/active-span.ts', 'stretch.last >= day)', 'stretch.last > day)'],
  ['spans that adjoin taken for apart', 'rules', 'fold/active-span.ts', 'stretch.last >= first - 1', 'stretch.last >= first'],
  ['a tier reached one day late', 'modifiers', 'rules/track.ts', 'if (step.days <= atLeast)', 'if (step.days < atLeast)'],
  ['a breakpoint left out after a span', 'surprises', 'periods/breakpoints.ts', 'days.add(addDays(bound, 1))', 'days.add(bound)'],
  ['a day left out on which a level rises', 'vague-exactly', 'periods/compile-steps.ts', 'if (day > after &&', 'if (day > after + 1 &&'],
  ['what is only possible called certain', 'surprises', 'periods/content.ts', "inEveryWorld ? 'critical' : 'none'", "'critical'"],
  ['a silence published against a private call', 'mask', 'periods/mask-steps.ts', '? shown.silence : null', '? shown.silence : shown.silence'],
  ['U02 certain while a call may have come', 'rules', 'rules/u02-unheard-since-arrest.ts', "possible.length === 0 ? 'certain' : 'possible'", "'certain'"],
  ['U02 after a contact', 'rules', 'rules/u02-unheard-since-arrest.ts', 'if (certain.length > 0) return null', ''],
  ['a rumour of a death that ends a furlough', 'rules/u23-u24', 'fold/effects.ts', 'isInCustody(state) || SUSPENDED.includes(state.custody)', 'isInCustody(state)'],
  ['what may still come on the last day of its date forgotten', 'vague-exactly', 'fold/change-branch.ts', 'event.latest >= next ? [...before', 'event.latest > next ? [...before'],
  ['an answer kept though what it rests on has happened', 'mask', 'fold/ask-again.ts', 'if (isUntouched && isEachSame', 'if (last && isEachSame'],
  ['what went before left open by what follows', 'vague-exactly', 'fold/advance.ts', 'endBefore(noted, day, pending, left) : noted', 'noted : noted'],
  ['a date split before a day and not after it', 'vague-exactly', 'fold/split-dates.ts', 'cuts.add(addDays(bound, 1))', 'cuts.add(bound)'],
  ['a breakpoint left out after a bound within a vague date', 'vague-exactly', 'periods/breakpoints.ts', 'if (isSplit || eventDefinitions', 'if (eventDefinitions'],
  ['a rule silent though an event that it needs is there', 'rule-reads', 'rules/evaluators.ts', "needs: ['transfer', 'disappearance', 'status_report']", "needs: ['transfer', 'disappearance']"],
]

let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'vigil-mutants-'))
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Runs tests of the domain in the copy, named by their files; true if they pass. */
function domainTestsPass(named: readonly string[]): boolean {
  const files = named.map((name) => join(copy, `tests/unit/domain/${name}.test.ts`))
  const args = ['--selectProjects', 'unit', '--bail', '--silent', '--runInBand', '--runTestsByPath', ...files]
  const run = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args], { cwd: copy, encoding: 'utf8' })
  if (run.status === null || !/^Tests: /m.test(run.stderr)) throw new Error(`no test ran: ${run.stderr}`)
  return run.status === 0
}

test('the copy that faults are planted in passes as it is', () => {
  expect(domainTestsPass([...new Set(faults.map(([, caughtBy]) => caughtBy))])).toBe(true)
}, 120_000)

test.each(faults)('%s is caught by %s', (_fault, caughtBy, file, right, wrong) => {
  const path = join(copy, 'lib/domain', file)
  const source = readFileSync(path, 'utf8')
  expect(source.split(right)).toHaveLength(2)
  writeFileSync(path, source.replace(right, wrong))
  try {
    expect(domainTestsPass([caughtBy])).toBe(false)
  } finally {
    writeFileSync(path, source)
  }
})
