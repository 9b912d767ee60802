import { mkdirSync, writeFileSync } from 'node:fs'
import { diceOf, type Dice } from '@/lib/files/invented/dice'

/** Where scripts/setup/write-proofs.mjs looks for what a proof found. */
const FOLDER = `${process.env.VIGIL_FOLDER || '.vigil'}/proofs`

interface Proof {
  /** Which of two sizes this run has: `npm test` is short, `npm run prove` long. */
  size: (sizes: { short: number; long: number }) => number
  /** Chance of this run's seed. */
  dice: Dice
  /** Notes a figure for docs/proofs.md, and what was promised of it, in a few words. */
  tell: (what: string, found: string | number, promised?: string | number) => void
  /** Notes a table; its first line is the head. */
  tellTable: (title: string, lines: readonly (readonly (string | number)[])[]) => void
}

/** A proof, named as its file; `says` tells in one sentence what it shows. Its figures are written after its tests. */
export function openProof(name: string, says: string): Proof {
  const form = process.env.VIGIL_PROVE === 'long' ? 'long' : 'short'
  const seed = Number(process.env.VIGIL_TEST_SEED ?? 20210405)
  const figures: Record<'what' | 'found' | 'promised', string>[] = []
  const tables: { title: string; lines: readonly (readonly (string | number)[])[] }[] = []
  const startedMs = performance.now()
  afterAll(() => {
    const seconds = Math.round((performance.now() - startedMs) / 1000)
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify({ proof: name, says, form, seed, seconds, figures, tables }))
    process.stdout.write(`${figures.map(({ what, found }) => `  ${name}: ${what}: ${found}\n`).join('')}`)
  })
  return {
    size: (sizes) => sizes[form],
    dice: diceOf(name, seed),
    tell: (what, found, promised = '') => figures.push({ what, found: String(found), promised: String(promised) }),
    tellTable: (title, lines) => tables.push({ title, lines }),
  }
}
