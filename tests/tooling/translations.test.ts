import { LOCALES } from '@/lib/i18n/locales'
import { calendarOf } from '@/lib/i18n/calendar-of'
import { placeKey } from '@/lib/i18n/place-words'
import { readShippedRules } from '@/cli/shipped-rules'
import { speak } from '../support/messages/speak'
import { readMessages } from '../support/messages/read-messages'
import { readParts } from '../support/messages/read-parts'
import { SAME_IN_BOTH } from '../support/messages/same-in-both'

const english = readMessages('en')
const others = LOCALES.filter((locale) => locale !== 'en')

/** What a message says itself, without its values. */
function wordsOf(message: string): string {
  return readParts(message).literals.join('\n')
}

/** The messages of a language whose words match, as `key: the words`. */
function matching(locale: string, fault: RegExp, isAllowed: (key: string) => boolean = () => false): string[] {
  return [...readMessages(locale)]
    .filter(([key, message]) => !isAllowed(key) && fault.test(wordsOf(message)))
    .map(([key, message]) => `${key}: ${message}`)
}

/** Names of places are often written alike; what has no word of a language says nothing in any. */
function isOfAnyLanguage(key: string, message: string): boolean {
  return /^(places|map\.(place|country|sea))\./.test(key) || !/\p{L}{2,}/u.test(wordsOf(message))
}

test.each(others)('%s says nothing as English does, but for words that both write alike', (locale) => {
  const same = [...readMessages(locale)].filter(([key, message]) =>
    english.get(key) === message && !isOfAnyLanguage(key, message) && !SAME_IN_BOTH[locale].includes(message))
  expect(same.map(([key, message]) => `${key}: ${message}`)).toEqual([])
})

/** Periodicals are cited as they print themselves, by year, volume and page; formats are shown as they are written. */
const isCitation = (key: string) => /^(rules\.rule\.U(09|10)\.basis|data\.(answer\.openapi|columnsText))$/.test(key)

test('Persian is written with its own letters and digits', () => {
  expect(matching('fa', /[\u064A\u0643\u0649]/)).toEqual([])
  // A digit in a name or a format, as in C3, CC BY 4.0 or 2020-11, is no number.
  expect(matching('fa', /(?<!CC BY |OpenAPI )(?<![A-Za-z0-9:/.;=-])[0-9](?![0-9]*[-~A-Za-z])/, isCitation)).toEqual([])
  expect(matching('fa', /[\u0660-\u0669]/)).toEqual([])
})

test('French parts its high marks from the word by a narrow space that does not break', () => {
  expect(matching('fr', /[^\u202f\s(]([;!?»])|[ \u00a0][;:!?»]|«[^\u202f]/, isCitation)).toEqual([])
})

test('Spanish opens what it asks and calls', () => {
  const unopened = [...readMessages('es')].filter(([, message]) => {
    const words = wordsOf(message)
    return words.split('?').length !== words.split('¿').length || words.split('!').length !== words.split('¡').length
  })
  expect(unopened.map(([key]) => key)).toEqual([])
})

test('only Persian counts in the Solar Hijri calendar first', async () => {
  const calendars = await Promise.all(LOCALES.map(async (locale) => [locale, calendarOf(await speak(locale, 'dates'))]))
  expect(calendars.filter(([, calendar]) => calendar === 'solar_hijri').map(([locale]) => locale)).toEqual(['fa'])
})

test('the words of the rules are those of the rows that are shipped, so that a row which was changed is told as it is', async () => {
  const rules = await readShippedRules()
  const told = rules.flatMap(({ id, name, holdsWhen, basis }) => [
    [`rules.rule.${id}.name`, name], [`rules.rule.${id}.holdsWhen`, holdsWhen], [`rules.rule.${id}.basis`, basis],
  ])
  expect(told.filter(([key = '', words]) => english.get(key) !== words)).toEqual([])
  expect([...english.keys()].filter((key) => key.startsWith('rules.rule.'))).toHaveLength(told.length)
})

test('a word of the glossary and the name of a place stand under what the record calls them', () => {
  const misplaced = [...english].filter(([key, message]) =>
    /^(glossary|places\.(province|city))\./.test(key) && key !== 'places.city.orumiyeh' &&
    key.split('.').at(-1) !== placeKey(message))
  expect(misplaced).toEqual([])
})
