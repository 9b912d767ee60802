import type { Dice } from '@/lib/files/invented/dice'
import { fillPath } from './names'
import type { Question } from './question'
import type { Known } from './record/read-known'
import { CURSORS, pickOf, strangeHeaders, strangeMethod, strangeQuery, strangeText, strangeValue } from './strange'

interface Schema {
  enum?: string[]
  const?: string
  items?: Schema
  minimum?: number
  maximum?: number
  maxLength?: number
}

interface Parameter {
  name?: string
  in?: string
  $ref?: string
  schema?: Schema
}

/** What is read of the description of the API. */
export interface DescribedApi {
  paths: Readonly<Record<string, { get: { parameters: readonly Parameter[] } }>>
}

const DAYS = ['2021-04-05', '2020-12-15', '2019-01-01', '0001-01-01']

/** Asks the addresses that the description of the API names, each with what its parameters say, and nearly so. */
export function apiQuestions(dice: Dice, { paths }: DescribedApi, known: Known): () => Question {
  const operations = Object.entries(paths).map(([path, { get }]) => {
    const asked = get.parameters.filter((one) => one.in === 'query')
    const named = new Map(asked.map(({ name = '', schema = {} }) => [name, schema]))
    if (get.parameters.some(({ $ref }) => $ref?.endsWith('/asOf'))) named.set('asOf', {})
    return { path, named }
  })
  // What is streamed takes ten times as long.
  const plain = operations.filter(({ path }) => !path.includes('/export.'))
  return () => {
    const { path, named } = pickOf(dice, dice.happens(0.8) ? plain : operations)
    const filled = fillPath(dice, known, path)
    const odd = dice.happens(0.03) ? pickOf(dice, ['/', '//', '/x', '/%2e%2e', '.', ';x=1', '.json', '/../..']) : ''
    const query = strangeQuery(dice, [...named.keys()], (name) => valueOf(dice, name, named.get(name)))
    const body = dice.happens(0.08) ? Buffer.from(strangeText(dice)) : undefined
    return {
      part: 'api', method: strangeMethod(dice), target: `${filled}${odd}${query === '' ? '' : `?${query}`}`,
      headers: strangeHeaders(dice), ...(body ? { body } : {}),
    }
  }
}

/** A value of a parameter: what its schema allows, the ends of that and beyond, or what it never could be. */
function valueOf(dice: Dice, name: string, schema: Schema = {}): string {
  if (name === 'cursor' && dice.happens(0.7)) return pickOf(dice, CURSORS)
  if (dice.happens(0.45)) return strangeValue(dice)
  if (name === 'asOf' || name === 'from' || name === 'to') return pickOf(dice, DAYS)
  const { minimum, maximum, maxLength } = schema
  if (minimum !== undefined && maximum !== undefined) {
    const within = dice.between(minimum, maximum)
    return String(pickOf(dice, [minimum, maximum, minimum - 1, maximum + 1, within, `0${minimum}`, `+${maximum}`]))
  }
  const known = schema.enum ?? schema.items?.enum ?? (schema.const === undefined ? [] : [schema.const])
  if (known.length > 0) {
    const some = Array.from({ length: dice.weigh([[1, 6], [2, 3], [known.length + 1, 1]]) }, () => pickOf(dice, known))
    return some.join(pickOf(dice, [',', ',', '%2C', ',,']))
  }
  if (maxLength !== undefined && dice.happens(0.3)) return 'x'.repeat(maxLength + dice.between(-1, 1))
  return pickOf(dice, ['evin', 'none', 'IR', 'ir', 'raoof', '2021-03'])
}
