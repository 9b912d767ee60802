import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Fault } from '../fault.mjs'
import { loadDotEnv, root } from '../root.mjs'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt, ensureGenerated } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { showProgram } from './program.mjs'
import { ensurePrograms } from './programs.mjs'
import { figuresFolder, writeProofs } from './write-proofs.mjs'

const PROOFS = readdirSync(join(root, 'tests/proofs'))
  .filter((name) => name.endsWith('.test.ts')).map((name) => name.replace('.test.ts', '')).sort()

/**
 * Runs the proofs that are named, or all, one after the other and in their long form unless `--short` is asked for,
 * and writes the figures of those that passed into docs/proofs.md. Answers the exit status.
 */
export async function runProofs(args) {
  const options = { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '20210405' } }
  const { positionals, values: { short, seed } } = parseArgs({ args, options, allowPositionals: true })
  const stranger = positionals.find((name) => !PROOFS.includes(name))
  if (stranger !== undefined) throw new Fault(`No proof is called ${stranger}. There are: ${PROOFS.join(', ')}.`)
  if (!/^\d{1,9}$/.test(seed)) throw new Fault(`A seed is a whole number of nine figures at most, not ${seed}.`)
  loadDotEnv()
  await ensureInstalled()
  await ensureGenerated()
  ensureBrowser()
  ensurePrograms()
  await ensureBuilt()
  const form = short ? 'short' : 'long'
  let status = 0
  for (const name of positionals.length === 0 ? PROOFS : positionals) {
    rmSync(join(figuresFolder, `${name}.json`), { force: true })
    const failed = await showProgram([
      'node_modules/jest/bin/jest.js', '--selectProjects', 'proofs', '--runInBand', '--runTestsByPath', `tests/proofs/${name}.test.ts`,
    ], { VIGIL_PROVE: form, VIGIL_TEST_SEED: seed })
    if (failed === 0) writeProofs([name])
    else status = 1
  }
  return status
}
