import { readdirSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { LOCALES } from '@/lib/i18n/locales'
import { messageFolders, readMessages } from '../support/messages/read-messages'
import { readParts } from '../support/messages/read-parts'

const english = readMessages('en')
const others = LOCALES.filter((locale) => locale !== 'en')

/** The messages of a language for which `find` finds a fault, as `key: the fault`. */
function faultsIn(locale: string, find: (message: string, key: string) => string | null): string[] {
  return [...readMessages(locale)].flatMap(([key, message]) => {
    const fault = find(message, key)
    return fault === null ? [] : [`${key}: ${fault}`]
  })
}

function difference<Item>(a: Iterable<Item>, b: ReadonlySet<Item>): Item[] {
  return [...a].filter((item) => !b.has(item))
}

test('every folder of messages is a language, and every language has one', () => {
  expect(messageFolders()).toEqual(expect.arrayContaining([...LOCALES]))
})

test.each(LOCALES)('%s has every area and every message of English, and no other', (locale) => {
  expect(readdirSync(`lib/i18n/messages/${locale}`).sort()).toEqual(readdirSync('lib/i18n/messages/en').sort())
  expect([...readMessages(locale).keys()].sort()).toEqual([...english.keys()].sort())
})

test('a form that may say that somebody is signed out may also say that the site is closed', () => {
  // Whoever may set the mode may use a closed site.
  const told = [...english.keys()].filter((key) => key.endsWith('.signed_out') && !key.startsWith('mode.'))
  expect(told.length).toBeGreaterThan(8)
  expect(told.filter((key) => !english.has(key.replace(/signed_out$/, 'closed')))).toEqual([])
})

test.each(LOCALES)('every message of %s can be said', (locale) => {
  const faults = faultsIn(locale, (message) => {
    const { printed, chosen, tags } = readParts(message)
    const values = Object.fromEntries([...printed, ...chosen].map((name) => [name, 3]))
    const marks = Object.fromEntries([...tags].map((name) => [name, (parts: unknown[]) => parts.join('')]))
    const said = new IntlMessageFormat(message, locale).format({ ...values, ...marks })
    return typeof said === 'string' && !/[{}]/.test(said) ? null : String(said)
  })
  expect(faults).toEqual([])
})

test.each(others)('%s prints the values and tags that English prints, and chooses by none that it is not given', (locale) => {
  const faults = faultsIn(locale, (message, key) => {
    const [theirs, ours] = [readParts(message), readParts(english.get(key) ?? '')]
    const given = new Set([...ours.printed, ...ours.chosen])
    const faults = [
      ...difference(ours.printed, new Set([...theirs.printed, ...theirs.chosen])).map((name) => `no {${name}}`),
      ...difference([...theirs.printed, ...theirs.chosen], given).map((name) => `{${name}}, which is not given`),
      ...difference(ours.tags, theirs.tags).map((name) => `no <${name}>`),
      ...difference(theirs.tags, ours.tags).map((name) => `<${name}>, which is not given`),
    ]
    return faults.length === 0 ? null : faults.join(', ')
  })
  expect(faults).toEqual([])
})

test.each(others)('%s chooses among words that English chooses among', (locale) => {
  const faults = faultsIn(locale, (message, key) => {
    const ours = readParts(english.get(key) ?? '').selects
    const unknown = readParts(message).selects.flatMap(({ value, options }) => {
      const known = ours.filter((one) => one.value === value).flatMap((one) => [...one.options])
      return known.length === 0 ? [] : difference(options, new Set(known)).map((option) => `no ${value} is ${option}`)
    })
    return unknown.length === 0 ? null : unknown.join(', ')
  })
  expect(faults).toEqual([])
})

test.each(LOCALES)('the plurals of %s know the categories of their language and no other', (locale) => {
  const categories = new Set<string>(new Intl.PluralRules(locale).resolvedOptions().pluralCategories)
  const faults = faultsIn(locale, (message) => {
    const wrong = readParts(message).plurals.flatMap((options) => {
      const named = [...options].filter((option) => !option.startsWith('='))
      return named.filter((option) => !categories.has(option))
    })
    return wrong.length === 0 ? null : wrong.join(', ')
  })
  expect(faults).toEqual([])
})
