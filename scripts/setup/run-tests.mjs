import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keep, loadDotEnv } from '../root.mjs'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt, ensureGenerated } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { showProgram } from './program.mjs'
import { ensurePrograms } from './programs.mjs'

const checks = [
  ['lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['arrows', ['scripts/check-arrows.mjs']],
  ['unused code', ['node_modules/knip/bin/knip.js']],
]
// Those that share a site run one after the other; what stands in one line of the list runs side by side.
const suites = [
  [['unit', 'tooling', 'integration', '--maxWorkers=2']],
  [['e2e', '--runInBand', '--shard=1/2'], ['e2e', '--runInBand', '--shard=2/2']],
  [['proofs', '--runInBand']],
]

/** Runs everything there is to run, on a machine with Node alone, and counts it. Answers the exit status. */
export async function runTests() {
  loadDotEnv()
  const total = { passed: 0, failed: 0, skipped: 0 }
  const reportFile = join(keep, 'test-report.json')
  rmSync(reportFile, { force: true })
  await ensureInstalled()
  await ensureGenerated()
  ensureBrowser()
  ensurePrograms()
  await ensureBuilt()
  for (const [name, args] of checks) count(total, await runCheck(name, args))
  for (const [line, beside] of suites.entries()) {
    const counts = await Promise.all(beside.map((suite, place) => runSuite(`${line}-${place}`, suite)))
    for (const one of counts) count(total, one)
  }
  mkdirSync(keep, { recursive: true })
  writeFileSync(reportFile, JSON.stringify(total))
  if (total.skipped > 0) console.log(`${total.skipped} tests were skipped, which counts as a failure.`)
  console.log(`tests: ${total.passed} passed, ${total.failed + total.skipped} failed`)
  return total.failed + total.skipped === 0 ? 0 : 1
}

function count(total, { passed, failed, skipped }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

async function runCheck(name, args) {
  console.log(`\n${name}`)
  const failed = (await showProgram(args)) === 0 ? 0 : 1
  return { passed: 1 - failed, failed, skipped: 0 }
}

async function runSuite(name, projects) {
  const file = join(keep, `jest-${name}.json`)
  rmSync(file, { force: true })
  mkdirSync(keep, { recursive: true })
  const status = await showProgram([
    'node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${file}`, '--selectProjects', ...projects,
  ])
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // A suite that cannot be read has no tests to count, but fails.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return {
    passed: report.numPassedTests,
    failed: status === 0 ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
