import { nameKeys, type NameKeys } from './name-keys'

/** How well a typed text matches a name: the same, its beginning, a word's beginning, somewhere, or by sound. */
const SCORES = { same: 5, begins: 4, word: 3, inside: 2, sound: 1 } as const

/**
 * How well what somebody types matches the best of a thing's names, in either script: 5 (the same) down to 1 (the
 * consonants of its words begin alike), or 0 (not at all). For lists short enough to be held in memory.
 */
export function matchName(typed: NameKeys, names: readonly (string | null)[]): number {
  return names.reduce((best, name) => (name === null ? best : Math.max(best, matchKeys(typed, nameKeys(name)))), 0)
}

/** The same for one name whose keys are known already. */
export function matchKeys(typed: NameKeys, name: NameKeys): number {
  if (typed.folded === '') return 0
  if (name.folded === typed.folded) return SCORES.same
  if (name.folded.startsWith(typed.folded)) return SCORES.begins
  if (` ${name.folded}`.includes(` ${typed.folded}`)) return SCORES.word
  if (name.folded.includes(typed.folded)) return SCORES.inside
  // One consonant would match by chance.
  const isHeard = typed.skeleton.length >= 2
    && typed.parts.every((part) => name.parts.some((other) => other.startsWith(part)))
  return isHeard ? SCORES.sound : 0
}
