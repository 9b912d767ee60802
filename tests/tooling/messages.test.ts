import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '@/lib/i18n/locales'

const folder = 'lib/i18n/messages'

/** The keys of all messages of a language, as `area.key.key`. */
function keysOf(locale: string): string[] {
  return readdirSync(join(folder, locale)).flatMap((file) => {
    const messages: unknown = JSON.parse(readFileSync(join(folder, locale, file), 'utf8'))
    return flatten(file.replace(/\.json$/, ''), messages)
  })
}

function flatten(path: string, messages: unknown): string[] {
  if (typeof messages !== 'object' || messages === null) return [path]
  return Object.entries(messages).flatMap(([key, value]) => flatten(`${path}.${key}`, value))
}

test('every folder of messages is a language, and every language has one', () => {
  expect(readdirSync(folder).sort()).toEqual([...LOCALES].sort())
})

test.each(LOCALES)('%s has every message of English and no other', (locale) => {
  expect(keysOf(locale).sort()).toEqual(keysOf('en').sort())
})
