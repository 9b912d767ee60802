import type { Dice } from '@/lib/files/invented/dice'
import type { Known } from './record/read-known'
import { pickOf, strangeValue } from './strange'

/** A name of nothing. */
export const NOBODY = '00000000-0000-4000-8000-000000000000'
const INVENTED = ['nobody', NOBODY, '1', '0', 'new', 'U01', '9999-99', 'x.csv', '..%2f..', 'x'.repeat(300)]

/** A name as it is not quite. */
const MANGLED: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(), (name) => name.slice(0, -1), (name) => `${name}x`, (name) => `${name}.`,
  (name) => `${name}%00`, (name) => `%20${name}`, (name) => `${name}%0a`, (name) => `${name},${name}`,
  (name) => `${name}%2f`, (name) => `-${name}`,
]

/**
 * What stands after a word in an address: half of the time something that exists there; else what nearly does, what
 * exists elsewhere, and what nobody ever named.
 */
export function nameAfter(dice: Dice, known: Known, word: string): string {
  const there = known[word] ?? []
  const invented = () => (dice.happens(0.5) ? pickOf(dice, INVENTED) : strangeValue(dice))
  if (there.length === 0) return invented()
  const real = (names: readonly string[]) => encodeURIComponent(pickOf(dice, names))
  return dice.weigh<() => string>([
    [() => real(there), 10],
    [() => pickOf(dice, MANGLED)(real(there)), 3],
    [() => real(known[pickOf(dice, Object.keys(known))] ?? there), 3],
    [invented, 4],
  ])()
}

/** An address of a route, with a name in each place that has one: `[name]` in a folder's, `{name}` in the API's. */
export function fillPath(dice: Dice, known: Known, route: string): string {
  const words = route.split('/')
  return words.map((word, at) => {
    const called = /^(?:\[(?:\.{3})?(\w+)\]|\{(\w+)\})$/.exec(word)
    if (!called) return word
    const before = words[at - 1] ?? ''
    return nameAfter(dice, known, before in known ? before : (called[1] ?? called[2] ?? ''))
  }).join('/')
}

/** Some addresses of a route, each with names that exist: so many at most, far from each other in order. */
export function somePaths(known: Known, route: string, most: number): string[] {
  const words = route.split('/')
  const namesOf = (word: string, at: number) => known[words[at - 1] ?? ''] ?? known[word.slice(1, -1)] ?? []
  const namesAt = words.map((word, at) => (word.startsWith('[') ? namesOf(word, at) : [word]))
  const count = Math.min(most, Math.max(...namesAt.map((names) => names.length)))
  return Array.from({ length: count }, (_, nth) =>
    namesAt.map((names) => encodeURIComponent(names[Math.floor((nth * names.length) / count)] ?? NOBODY)).join('/'))
}
