import format, { type FormatValues } from 'icu-minify/format'
import type { ReactNode } from 'react'
import type { BrowserMessages } from './browser-messages'
import type { Translate } from './translate'

type Asked<Format extends abstract new (...asked: never) => unknown> = ConstructorParameters<Format>

const formatters = {
  getDateTimeFormat: once((...asked: Asked<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...asked)),
  getNumberFormat: once((...asked: Asked<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...asked)),
  getPluralRules: once((...asked: Asked<typeof Intl.PluralRules>) => new Intl.PluralRules(...asked)),
}

/** What a script says in the page's language. */
export interface BrowserWords {
  /** Speaks an area or a part of one, as `getTranslations` does. */
  speaks: (part: string) => Translate
  /** The same for a message with tags: what the functions among the values make of them, in order. */
  rich: (key: string, values: FormatValues<ReactNode>) => ReactNode
  number: (value: number) => string
}

/** Speaks messages that the page carries, in a language; throws an Error for one that it does not. */
export function createBrowserWords(messages: BrowserMessages, locale: string): BrowserWords {
  const rich = (key: string, values: FormatValues<ReactNode> = {}): ReactNode => {
    const message = messages[key]
    if (message === undefined) throw new Error(`The page does not carry the message ${key}.`)
    return format(message, locale, values, { formatters })
  }
  return {
    rich,
    speaks: (part) => (key, values = {}) => String(rich(`${part}.${key}`, values)),
    number: (value) => formatters.getNumberFormat(locale).format(value),
  }
}

/** Makes the formatter of each language and choice once: making one takes longer than using it. */
function once<Args extends unknown[], Made>(make: (...args: Args) => Made): (...args: Args) => Made {
  const made = new Map<string, Made>()
  return (...args) => {
    const key = JSON.stringify(args)
    const one = made.get(key) ?? make(...args)
    made.set(key, one)
    return one
  }
}
