/** What a word says about the dates around it. */
export type Signal =
  | 'about'
  | 'uncertain'
  | 'part'
  | 'before'
  | 'until'
  | 'after'
  | 'since'
  | 'between'
  | 'and'
  | 'or'
  | 'to'
  | 'or_earlier'
  | 'or_later'
  | 'decade'
  | 'year_word'
  | 'lunar'
  | 'filler'

/**
 * The words of one language. Spellings of one thing are parted by `|`, in any case and with or without
 * accents; months begin with January or Farvardin, weekdays with Monday, seasons with spring.
 */
export interface Vocabulary {
  gregorian?: readonly string[]
  solar?: readonly string[]
  weekdays?: readonly string[]
  seasons?: readonly string[]
  /** Days of the month in words, from the first. */
  ordinals?: readonly string[]
  /** Days from today, by their number. */
  relative?: Readonly<Record<string, string>>
  eras?: { gregorian?: string; solar_hijri?: string }
  signals?: Readonly<Partial<Record<Signal, string>>>
}
