import { foldText } from './fold-text'
import type { Calendar } from './typed-reading'
import { ENGLISH } from './words/english'
import { FRENCH } from './words/french'
import { LUNAR } from './words/lunar'
import { PERSIAN } from './words/persian'
import { SOLAR_LATIN } from './words/solar-latin'
import { SPANISH } from './words/spanish'
import type { Signal, Vocabulary } from './words/vocabulary'

/** What a word or phrase means in a typed date, whatever its language. `weekday` 0 is Monday, `season` 1 spring. */
export type Meaning =
  | { kind: 'month'; calendar: Calendar; month: number }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'season'; season: number }
  | { kind: 'number'; value: number; digits: number }
  | { kind: 'relative'; days: number }
  | { kind: 'era'; calendar: Calendar }
  | { kind: 'signal'; signal: Signal }

const LANGUAGES: readonly Vocabulary[] = [ENGLISH, PERSIAN, FRENCH, SPANISH, SOLAR_LATIN, LUNAR]
const LONGEST = 6

const MEANINGS = new Map(LANGUAGES.flatMap(entriesOf).map(([phrase, meaning]) => [foldText(phrase), meaning]))

/**
 * The longest phrase that `words` (folded) begin with, and how many words it takes; null if none is known.
 * All four languages are read at once: nobody is asked which one they write.
 */
export function lookUp(words: readonly string[]): { meaning: Meaning; length: number } | null {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const meaning = MEANINGS.get(words.slice(0, length).join(' '))
    if (meaning) return { meaning, length }
  }
  return null
}

/** Every phrase of a vocabulary with its meaning, as it is spelled there. */
export function entriesOf(vocabulary: Vocabulary): [string, Meaning][] {
  const { gregorian, solar, weekdays, seasons, ordinals, relative, eras, signals } = vocabulary
  return [
    ...inOrder(gregorian, (index) => ({ kind: 'month', calendar: 'gregorian', month: index + 1 })),
    ...inOrder(solar, (index) => ({ kind: 'month', calendar: 'solar_hijri', month: index + 1 })),
    ...inOrder(weekdays, (weekday) => ({ kind: 'weekday', weekday })),
    ...inOrder(seasons, (index) => ({ kind: 'season', season: index + 1 })),
    ...inOrder(ordinals, (index) => ({ kind: 'number', value: index + 1, digits: 1 })),
    ...Object.entries(relative ?? {}).flatMap(([days, text]) => spell(text, { kind: 'relative', days: Number(days) })),
    ...spell(eras?.gregorian, { kind: 'era', calendar: 'gregorian' }),
    ...spell(eras?.solar_hijri, { kind: 'era', calendar: 'solar_hijri' }),
    ...signalsOf(signals ?? {}),
  ]
}

function signalsOf(signals: Partial<Record<Signal, string>>): [string, Meaning][] {
  // `Object.keys` forgets what the keys are.
  return (Object.keys(signals) as Signal[]).flatMap((signal) => spell(signals[signal], { kind: 'signal', signal }))
}

function inOrder(texts: readonly string[] | undefined, mean: (index: number) => Meaning): [string, Meaning][] {
  return (texts ?? []).flatMap((text, index) => spell(text, mean(index)))
}

function spell(text: string | undefined, meaning: Meaning): [string, Meaning][] {
  return text === undefined ? [] : text.split('|').map((phrase) => [phrase, meaning])
}
