import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'lib/i18n/messages'

/** The folders that hold messages, which are named for their language. */
export function messageFolders(): string[] {
  return readdirSync(FOLDER).sort()
}

/** All messages of a language by `area.key.key`, read from its files. */
export function readMessages(locale: string): Map<string, string> {
  const messages = readdirSync(join(FOLDER, locale)).flatMap((file) => {
    const area: unknown = JSON.parse(readFileSync(join(FOLDER, locale, file), 'utf8'))
    return flatten(file.replace(/\.json$/, ''), area)
  })
  return new Map(messages)
}

function flatten(path: string, messages: unknown): [string, string][] {
  if (typeof messages === 'string') return [[path, messages]]
  if (typeof messages !== 'object' || messages === null) throw new Error(`${path} is neither a message nor messages`)
  return Object.entries(messages).flatMap(([key, value]) => flatten(`${path}.${key}`, value))
}
