import { connect } from '@/lib/db/connect'
import { foldTally } from '@/lib/db/tally'
import { importInvented } from '../bench/fill-open'
import { medianMs } from '../bench/median-ms'
import { multiplyCases } from '../bench/multiply-cases'
import { multiplyFile } from '../bench/multiply-file'
import { aPerson } from '../factories/an-account'
import { takeAuthDatabase } from '../factories/take-database'
import { countBlocks } from '../support/growth/count-work'
import { findSteps, type Step } from '../support/growth/steps'
import { openProof } from '../support/proof'

/** How much more the logarithm allows is counted from here: a page more or less of a table is no growth. */
const SLACK_BLOCKS = 40
/** Of a step that grows as the logarithm does, how many times that: an index is read at some places at once. */
const MOST_TIMES_LOGARITHMIC = 1.5
const MOST_TIMES_LINEAR = 1.2
const TIMES = 10

const proof = openProof('growth', 'What list, search, case, map and save cost is counted at some cases and at ten times '
  + 'as many: in blocks of the database that were looked at, which no other program of the machine changes.')
const { database, superuser } = takeAuthDatabase()
const [first, rounds] = [proof.size({ short: 300, long: 1_000 }), proof.size({ short: 2, long: 3 })]
const isTimed = proof.size({ short: 0, long: 1 }) === 1

interface Measured {
  name: string
  growsWith: string | null
  blocks: number
  ms: number
}

async function measureAll(steps: readonly Step[]): Promise<Measured[]> {
  // As the workspace's jobs do every two seconds.
  await foldTally(superuser)
  await superuser.unsafe('VACUUM ANALYZE')
  const measured: Measured[] = []
  for (const { name, growsWith, run } of steps) {
    const isSave = /publish/.test(name)
    if (!isSave) await run()
    const blocks = await countBlocks(superuser, run)
    measured.push({ name, growsWith, blocks, ms: isTimed && !isSave ? await medianMs(7, run) : Number.NaN })
  }
  return measured
}

/** What tidies tables by itself looks at blocks, too. */
async function letNobodyElseWork(): Promise<void> {
  await superuser.unsafe(`DO $$ DECLARE one regclass; BEGIN
    FOR one IN SELECT oid FROM pg_class
      WHERE relkind = 'r' AND relnamespace IN ('file'::regnamespace, 'open'::regnamespace)
    LOOP EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = off)', one); END LOOP;
  END $$`)
}

/** What is wrong with how a step grew from one size to the next; null where it grew as it may. */
function findFault(few: Measured, many: Measured, cases: number): string | null {
  const logarithmic = (Math.log(cases * TIMES) / Math.log(cases)) * MOST_TIMES_LOGARITHMIC
  const most = (few.growsWith === null ? logarithmic : TIMES * MOST_TIMES_LINEAR) * few.blocks + SLACK_BLOCKS
  if (many.blocks <= most) return null
  return `${few.name}: ${few.blocks} blocks at ${cases} cases, ${many.blocks} at ${cases * TIMES}`
}

test('no step grows faster than the logarithm of the cases, unless what it answers grows', async () => {
  const { viewer } = await aPerson('reviewer')
  const team = connect(database.urls.team)
  await importInvented(team, first)
  await team.end()
  await letNobodyElseWork()
  const steps = await findSteps(superuser, viewer)
  const sizes: { cases: number; measured: Measured[] }[] = [{ cases: first, measured: await measureAll(steps) }]
  for (let round = 1, cases = first * TIMES; round < rounds; round += 1, cases *= TIMES) {
    await multiplyCases(superuser, TIMES - 1, cases)
    await multiplyFile(superuser, TIMES - 1, { first: cases })
    sizes.push({ cases, measured: await measureAll(steps) })
  }
  proof.tellTable('Blocks looked at (and milliseconds, at the median, where they were taken)', [
    ['what', ...sizes.map(({ cases }) => `${cases.toLocaleString('en')} cases`), 'may grow, since'],
    ...(sizes[0]?.measured ?? []).map(({ name, growsWith }, at) => [
      name, ...sizes.map(({ measured }) => tell(measured[at])), growsWith ?? '',
    ]),
  ])
  const faults = sizes.slice(1).flatMap(({ measured }, size) => measured.map((many, at) => {
    const { cases, measured: before } = sizes[size] ?? { cases: 1, measured: [] }
    const few = before[at]
    return few ? findFault(few, many, cases) : 'nothing to compare with'
  })).filter((fault) => fault !== null)
  proof.tell('steps that grow faster than they may', faults.length, 0)
  expect(faults).toEqual([])
}, 3_000_000)

function tell(measured: Measured | undefined): string {
  if (!measured) return ''
  const { blocks, ms } = measured
  return Number.isNaN(ms) ? `${blocks}` : `${blocks} (${ms.toFixed(1)} ms)`
}
