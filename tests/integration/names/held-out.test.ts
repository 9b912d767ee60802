import { LIKENESSES } from '@/lib/domain/names/likeness'
import { takeTestDatabase } from '../../factories/take-database'
import { measure, type Pair, readPairs } from './likeness'

const { superuser } = takeTestDatabase()

/** What a search shows, and what it says is the same name or sounds the same. */
const FOUND = LIKENESSES.map((_likeness, at) => at)
const SAME = (['name', 'sound'] as const).map((likeness) => LIKENESSES.indexOf(likeness))

function say(what: string, pairs: readonly Pair[]) {
  const [found, same] = [measure(pairs, FOUND), measure(pairs, SAME)]
  const line = (words: string, { found: right, wrong, recall, precision }: ReturnType<typeof measure>) => {
    const [share, exact] = [recall.toFixed(3), precision.toFixed(3)]
    return `${what}, ${words}: recall ${share}, precision ${exact} (${right} right, ${wrong} wrong)\n`
  }
  process.stdout.write(line('found', found) + line('called the same', same))
  return { found, same }
}

test('names are found by other spellings, and told from others, on the pairs they were tuned by', async () => {
  const { found, same } = say('tuned by', await readPairs(superuser, 'tuning-pairs.tsv'))
  expect(found.recall).toBe(1)
  expect(same.recall).toBeGreaterThanOrEqual(0.95)
  expect(same.precision).toBe(1)
})

test('and on pairs that nobody tuned by', async () => {
  const { found, same } = say('held out', await readPairs(superuser, 'held-out-pairs.tsv'))
  expect(found.recall).toBeGreaterThanOrEqual(0.97)
  expect(found.precision).toBeGreaterThanOrEqual(0.62)
  expect(same.recall).toBeGreaterThanOrEqual(0.9)
  expect(same.precision).toBeGreaterThanOrEqual(0.93)
})
