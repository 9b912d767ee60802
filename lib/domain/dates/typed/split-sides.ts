import { readPart } from './read-part'
import { isSignal, type Token } from './tokens'
import type { Signal } from './words/vocabulary'

/** One end of what was typed. `strict`: the date itself is not meant ("before", "after"). */
export interface Side {
  tokens: readonly Token[]
  strict: boolean
}

/** A text taken apart: one date alone, or what it is bounded by, and whether words make it approximate or uncertain. */
export interface Sides {
  alone?: Side
  from?: Side
  to?: Side
  approximate: boolean
  uncertain: boolean
}

const LATER: readonly Signal[] = ['after', 'since']
const EARLIER: readonly Signal[] = ['before', 'until']

/** Takes "between A and B", "A to B", "before A", "A or later" and the like apart; one date alone otherwise. */
export function splitSides(tokens: readonly Token[]): Sides {
  const has = (signal: Signal) => tokens.some((token) => isSignal(token, signal))
  const isFlag = (token: Token) => oneOf(token, ['about', 'uncertain', 'part'])
  // A day before late 2020 may lie in early 2020: then the year itself is not left out.
  const vague = has('part')
  const ends = bound(tokens.filter((token) => !isFlag(token)))
  const soften = (side: Side) => ({ ...side, strict: side.strict && !vague })
  return {
    ...(ends.alone && { alone: ends.alone }),
    ...(ends.from && { from: soften(ends.from) }),
    ...(ends.to && { to: soften(ends.to) }),
    approximate: has('about') || vague,
    uncertain: has('uncertain'),
  }
}

type Ends = Pick<Sides, 'alone' | 'from' | 'to'>

function bound(tokens: readonly Token[]): Ends {
  const [first] = tokens
  if (tokens.some((token) => oneOf(token, ['or_earlier', 'or_later']))) return boundByTail(tokens)
  if (isSignal(first, 'between')) return cut(tokens.slice(1), ['and', 'or', 'to', 'until']) ?? alone(tokens)
  if (oneOf(first, [...LATER, ...EARLIER])) return boundByHead(tokens)
  if (readPart(tokens).length > 0) return alone(tokens)
  return cut(tokens, ['to', 'until', 'or']) ?? alone(tokens)
}

/** "April 2021 or earlier", "since 2018 onwards". */
function boundByTail(tokens: readonly Token[]): Ends {
  const tails = tokens.filter((token) => oneOf(token, ['or_earlier', 'or_later']))
  const rest = tokens.filter((token) => !tails.includes(token))
  const [tail] = tails
  const atAnEnd = tail === tokens[0] || tail === tokens.at(-1)
  if (tails.length !== 1 || !atAnEnd) return alone(tokens)
  const isLater = isSignal(tail, 'or_later')
  const redundant = isSignal(rest[0], isLater ? 'since' : 'until')
  const side = include(redundant ? rest.slice(1) : rest)
  return isLater ? { from: side } : { to: side }
}

/** "before A", "after A", "since A until B", "after A and before B". */
function boundByHead(tokens: readonly Token[]): Ends {
  const isLater = oneOf(tokens[0], LATER)
  const next = tokens.findIndex((token, index) => index > 0 && oneOf(token, isLater ? [...EARLIER, 'to'] : LATER))
  const first = next < 0 ? tokens.slice(1) : tokens.slice(1, next)
  const joined = next > 0 && oneOf(first.at(-1), ['and'])
  const side = { tokens: joined ? first.slice(0, -1) : first, strict: oneOf(tokens[0], ['after', 'before']) }
  if (next < 0) return isLater ? { from: side } : { to: side }
  const other = { tokens: tokens.slice(next + 1), strict: oneOf(tokens[next], ['after', 'before']) }
  return isLater ? { from: side, to: other } : { from: other, to: side }
}

function cut(tokens: readonly Token[], signals: readonly Signal[]): Ends | null {
  const at = tokens.findIndex((token) => oneOf(token, signals))
  if (at < 0) return cutAtHyphen(tokens)
  return { from: include(tokens.slice(0, at)), to: include(tokens.slice(at + 1)) }
}

/** "5-7 April 2021", "2018-2020": a lone hyphen joins two dates where it cannot stand within one. */
function cutAtHyphen(tokens: readonly Token[]): Ends | null {
  const hyphens = tokens.filter((token) => token.kind === 'mark' && token.mark === '-')
  const [hyphen] = hyphens
  if (hyphens.length !== 1 || !hyphen) return null
  const at = tokens.indexOf(hyphen)
  return { from: include(tokens.slice(0, at)), to: include(tokens.slice(at + 1)) }
}

function alone(tokens: readonly Token[]): Ends {
  return { alone: include(tokens) }
}

function include(tokens: readonly Token[]): Side {
  return { tokens, strict: false }
}

function oneOf(token: Token | undefined, signals: readonly Signal[]): boolean {
  return token?.kind === 'signal' && signals.includes(token.signal)
}
