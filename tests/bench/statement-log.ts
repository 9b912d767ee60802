import { createRequire } from 'node:module'

/** A statement as it went to the server. */
export interface SentStatement {
  text: string
  parameters: string[]
}

const heard: SentStatement[] = []
let isListening = false

/**
 * Lets every client of postgres.js that is made from now on tell what it sends. To be called before anything that
 * imports the package is loaded.
 */
export function hearStatements(): void {
  const require = createRequire(__filename)
  const original: unknown = require('postgres')
  const loaded = require.cache[require.resolve('postgres')]
  if (!loaded || typeof original !== 'function') throw new Error('postgres.js is not there')
  const debug = (_connection: number, text: string, parameters: string[]) => {
    if (isListening) heard.push({ text, parameters })
  }
  loaded.exports = (url: string, options: object): unknown =>
    Reflect.apply(original, null, [url, { ...options, debug }])
}

/** The reads that a task sends. */
export async function listenTo(task: () => Promise<unknown>): Promise<SentStatement[]> {
  heard.length = 0
  isListening = true
  await task()
  isListening = false
  return heard.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text))
}
