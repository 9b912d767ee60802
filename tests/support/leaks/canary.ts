/** Every text that is planted is this, a hyphen and a number of five digits: where it shows, something leaked. */
export const STEM = 'canary-6180'

/** Which canaries were planted, and where each. */
export interface Nest {
  /** A new one for a place, as `event_version.note of a public event`. */
  lay: (place: string) => string
  /** Takes back the newest, which could not be planted. */
  take: (canary: string) => void
  placeOf: (canary: string) => string
  count: () => number
  nth: (number: number) => string
}

export function openNest(): Nest {
  const laid = new Map<string, string>()
  return {
    lay: (place) => {
      const canary = nameOf(laid.size + 1)
      laid.set(canary, place)
      return canary
    },
    take: (canary) => void laid.delete(canary),
    placeOf: (canary) => laid.get(canary) ?? 'nowhere',
    count: () => laid.size,
    nth: nameOf,
  }
}

function nameOf(number: number): string {
  return `${STEM}-${String(number).padStart(5, '0')}`
}

const LETTERS = [...STEM]
const escaped = (text: string) => text.replace(/[+/]/g, '\\$&')
const codes = (write: (code: number) => string) => LETTERS.map((one) => write(one.charCodeAt(0))).join('')

/** The stem in base64 at each of its three places in a group of bytes, without what its neighbours decide. */
const base64 = [0, 1, 2].map((shift) => {
  const bits = Buffer.concat([Buffer.alloc(shift), Buffer.from(STEM)]).toString('base64').replace(/=+$/, '')
  return escaped(bits.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + STEM.length) * 8) / 6)))
})

/** Each way in which a text may be written down, so that the stem is found in it; capitals count as small letters. */
const WRITINGS: Readonly<Record<string, string>> = {
  // As it is, with its hyphen escaped for an address, JSON or HTML, or without it, as keys of the search have it.
  plain: `${LETTERS.slice(0, 6).join('')}(?:-|%2d|\\\\u002d|&#45;|&#x2d;|[\\s_+]|)6180(?:(?:-|%2d|\\\\u002d|&#45;|&#x2d;|[\\s_+]|)\\d{5})?`,
  'percent-encoded': codes((code) => `%${code.toString(16)}`),
  'as entities': codes((code) => `&#0*${code};`),
  'as entities in hex': codes((code) => `&#x0*${code.toString(16)};`),
  'as escapes of JSON': codes((code) => `\\\\u${code.toString(16).padStart(4, '0')}`),
  'as escapes of bytes': codes((code) => `\\\\x${code.toString(16)}`),
  'in hex': codes((code) => code.toString(16)),
  'in base64': `(?:${base64.join('|')})`,
  'as UTF-16': LETTERS.join('\\x00'),
  backwards: LETTERS.toReversed().join(''),
}

const ANY = new RegExp(Object.values(WRITINGS).map((one) => `(${one})`).join('|'), 'gi')

/** Every canary in a text, however it is written down: its name where that can be read, else how it stands there. */
export function findCanaries(text: string): string[] {
  const names = Object.keys(WRITINGS)
  return [...text.matchAll(ANY)].map(([found, ...groups]) => {
    const number = /\d{5}$/.exec(found)?.[0]
    return groups[0] !== undefined && number !== undefined
      ? `${STEM}-${number}`
      : `${names[groups.findIndex((group) => group !== undefined)]}: ${found}`
  })
}
