/** A name as it is written in one script, with what a browser must know to show it. */
export interface WrittenName {
  text: string
  lang: 'en' | 'fa'
  dir: 'ltr' | 'rtl'
}

/** The two ways in which the name of a person or a prison is on record; `native` is in Persian script. */
export interface RecordedName {
  latin: string
  native: string | null
}

/** The ways to write a name, the one of the page's language first; one alone where no other is on record. */
export function orderNames({ latin, native }: RecordedName, locale: string): [WrittenName, ...WrittenName[]] {
  const inLatin: WrittenName = { text: latin, lang: 'en', dir: 'ltr' }
  if (native === null) return [inLatin]
  const inPersian: WrittenName = { text: native, lang: 'fa', dir: 'rtl' }
  return locale === 'fa' ? [inPersian, inLatin] : [inLatin, inPersian]
}

/** The name by which a page in a language calls somebody. */
export function nameIn(locale: string, name: RecordedName): string {
  return orderNames(name, locale)[0].text
}
