/** Chance that can be repeated: the same seed gives the same throws. */
export interface Dice {
  /** A number from 0 up to, and not including, 1. */
  next: () => number
  /** A whole number between two bounds, both included. */
  between: (from: number, to: number) => number
  /** Whether something of this probability happens. */
  happens: (probability: number) => boolean
  /** One of several things. */
  pick: <const Item>(items: readonly [Item, ...Item[]]) => Item
  /** One of several things, each as likely as its weight says. */
  weigh: <Item>(items: readonly [readonly [Item, number], ...(readonly [Item, number])[]]) => Item
}

/** Dice for one purpose: `parts` name it, so that what one purpose draws changes no other (mulberry32). */
export function diceOf(...parts: readonly (string | number)[]): Dice {
  let state = hash(parts.join('/'))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    weigh: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      return (items.find(([, weight]) => (left -= weight) < 0) ?? items[0])[0]
    },
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
