import type { RecordedName } from './order-names'
import { placeKey, type AskedTranslate } from './place-words'

/**
 * A word of the record in a language: an occupation, an illness, what a number counts. `t` speaks the area `glossary`,
 * whose keys are the English words; a text that is not in it is told as it is recorded.
 */
export function tellWord(text: string, t: AskedTranslate): string {
  const key = placeKey(text)
  return key !== '' && t.has(key) ? t(key) : text
}

/** The name of somebody whom the record calls by words, such as that a source does not give the first name. */
export function tellName({ latin, native }: RecordedName, locale: string, t: AskedTranslate): RecordedName {
  const told = tellWord(latin, t)
  if (told === latin || native !== null) return { latin, native }
  return locale === 'fa' ? { latin, native: told } : { latin: told, native }
}
