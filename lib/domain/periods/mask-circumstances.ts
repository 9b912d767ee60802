import { joinCircumstances } from './circumstances'
import type { Circumstance } from './period'

/** Takes from the public circumstances what the verified events of all audiences contradict. */
export function maskCircumstances(shown: readonly Circumstance[], verified: readonly Circumstance[]): Circumstance[] {
  const days = [...new Set([...shown, ...verified].map(({ from }) => from))]
  days.sort((a, b) => (a ?? -Infinity) - (b ?? -Infinity))
  return joinCircumstances(days.map((from) => mask(from, at(shown, from), at(verified, from))))
}

function at(all: readonly Circumstance[], day: number | null): Circumstance {
  const found = all.findLast(({ from }) => from === null || (day !== null && from <= day))
  if (!found) throw new Error('circumstances cover all days')
  return found
}

function mask(from: Circumstance['from'], shown: Circumstance, verified: Circumstance): Circumstance {
  return {
    from,
    to: null,
    stays: shown.stays.filter((stay) => verified.stays.some((other) => isSame(stay, other))),
    sentence: isSame(shown.sentence, verified.sentence) ? shown.sentence : null,
    health: shown.health.flatMap((concern) => {
      const same = verified.health.find(
        ({ condition, severity }) => condition === concern.condition && severity === concern.severity,
      )
      return same ? [{ ...concern, treatment: same.treatment === concern.treatment ? concern.treatment : null }] : []
    }),
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
