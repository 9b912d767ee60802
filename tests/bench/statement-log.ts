import { createRequire } from 'node:module'

/** A statement as it went to the server. */
export interface SentStatement {
  text: string
  parameters: string[]
}

const heard: SentStatement[] = []
let isListening = false

/**
 * Lets every client of postgres.js that is made from now on tell what it sends, while somebody listens. To be called
 * before anything that imports the package is loaded. A client that tells makes an Error with its stack for every
 * statement and every part of one: so it is another one, and what is measured does without.
 */
export function hearStatements(): void {
  const require = createRequire(__filename)
  const original: unknown = require('postgres')
  const loaded = require.cache[require.resolve('postgres')]
  if (!loaded || typeof original !== 'function') throw new Error('postgres.js is not there')
  const debug = (_connection: number, text: string, parameters: string[]) => {
    heard.push({ text, parameters })
  }
  loaded.exports = (url: string, options: object): unknown => {
    const connect = (more: object) => Object(Reflect.apply(original, null, [url, { ...options, ...more }]))
    const silent = connect({})
    let telling: object | undefined
    const client = () => (isListening ? (telling ??= connect({ debug })) : silent)
    return new Proxy(silent, {
      apply: (_silent, self, args) => Reflect.apply(Object(client()), self, args),
      get: (_silent, name) => Reflect.get(client(), name),
    })
  }
}

/** The reads that a task sends. */
export async function listenTo(task: () => Promise<unknown>): Promise<SentStatement[]> {
  heard.length = 0
  isListening = true
  await task()
  isListening = false
  // What a new connection asks first is the client's own.
  return heard.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text) && !text.includes('pg_catalog.pg_type'))
}
