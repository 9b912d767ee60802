import { readCountry, readMap } from '@/lib/open/read-map'
import { readMovements } from '@/lib/open/read-movements'
import { readWorld } from '@/lib/open/read-world'
import { dayOf } from './appeal'
import { openInvented } from './invented'

const arrest = (on: string, prison: string) => `arrest,${on},,${prison},,"{}",s-b,verified,,public`
const transfer = (on: string, from: string, to: string) => `transfer,${on},,${to},${from},"{}",s-b,verified,,public`
const release = (on: string) => `release,${on},,,,"{""kind"":""end_of_term""}",s-b,verified,,public`

let invented: Awaited<ReturnType<typeof openInvented>>

beforeAll(async () => {
  invented = await openInvented({
    moved: { events: [arrest('2020-01-01', 'north'), transfer('2020-06-10', 'north', 'south')] },
    back: {
      events: [
        arrest('2020-01-01', 'north'), transfer('2020-06-20', 'north', 'south'), transfer('2020-09-01', 'south', 'north'),
      ],
    },
    'free-between': { events: [arrest('2020-01-01', 'north'), release('2020-05-01'), arrest('2020-07-01', 'south')] },
    vague: { events: [arrest('2020-01-01', 'north'), transfer('2020-10', 'north', 'south')] },
  })
})

afterAll(() => invented.close())

const wordsOf = (moves: Awaited<ReturnType<typeof readMovements>>) =>
  moves.map(({ from, to, people }) => `${from.id} to ${to.id}: ${people}`)

test.each<[string, string, string[]]>([
  ['2020-06-01', '2020-06-30', ['north to south: 2']],
  ['2020-06-10', '2020-06-10', ['north to south: 1']],
  ['2020-06-11', '2020-06-19', []],
  ['2020-01-01', '2020-09-30', ['north to south: 2', 'south to north: 1']],
  // A vague move is one once it is certain.
  ['2020-10-01', '2020-10-30', []],
  ['2020-01-01', '2021-01-01', ['north to south: 3', 'south to north: 1']],
])('from %s to %s there were these moves: %p', async (from, to, expected) => {
  expect(wordsOf(await readMovements({ from: dayOf(from), to: dayOf(to) }))).toEqual(expected)
})

test('the world, a country and the map count the same people', async () => {
  const day = dayOf('2021-02-01')
  const [map, world, iran, france] = await Promise.all([
    readMap(day), readWorld(day), readCountry(day, 'IR'), readCountry(day, 'FR'),
  ])
  const sum = (answer: typeof map) => answer.features.reduce((people, { properties }) => people + properties.total, 0)
  expect(sum(map)).toBe(4)
  expect(world).toMatchObject({ countries: [{ country: 'IR', prisons: 2, total: 4 }], unplaced: map.unplaced })
  expect([sum(iran.answer), iran.elsewhere, sum(france.answer), france.elsewhere]).toEqual([4, 0, 0, 4])
})
