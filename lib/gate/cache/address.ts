import { parseAsOf } from '@/lib/domain/dates/as-of'
import { addDays, type Day, formatDay } from '@/lib/domain/dates/day'
import { isLocale } from '@/lib/i18n/locales'
import { isEmbed } from './embed-address'
import { findRoute, type PublicRoute } from './public-route'

export type Rank = 'plain' | 'named' | 'rare'

/** A public address as the gate understands it. */
export interface Address {
  /** The kind of its route; null for an address that is not known. */
  kind: PublicRoute['kind'] | null
  /** What the renderer is asked: of a page, its path and the parameters that it knows, in one order. */
  url: string
  /** Two requests with one key have one answer; null where that is not known. */
  key: string | null
  /** The status with which the answer may be remembered; null for what somebody searched for, and the unknown. */
  keptStatus: 200 | 307 | null
  /** What the answer is made of, in the words of open.change. */
  tags: readonly string[]
  /** Whether the answer can change while the site runs. */
  isAlive: boolean
  /**
   * `plain`: one of few; `named`: of one of many cases or prisons, or of none; `rare`: asked with parameters, or not
   * known at all. The many may neither push out nor hold up the few.
   */
  rank: Rank
  /** The language to choose, for an address that has none; empty elsewhere. */
  languages: string
}

/** What an address is read against: the clock's day, and what the visitor reads of our languages, as `fa,en`. */
export interface Circumstances {
  today: Day
  languages: string
}

/** What a case or a prison may be called in an address. */
const NAME = /^[\p{L}\p{N}._~-]{1,200}$/u
/** Asked by what watches over the site, which is to hear of the database and not of a crowd. */
const PROBE = /^\/readyz(?=\?|$)/

/** What is asked with these is the visitor's own affair: it is found, and not remembered. */
const SEARCHING = new Set(['q', 't'])

/** Reads a request target that was found to be well-formed. */
export function readAddress(target: string, { today, languages }: Circumstances): Address {
  const [path = '', ...rest] = target.split('?')
  const query = rest.join('?')
  const found = findRoute(path)
  if (!found) return { ...passedOn(target), languages }
  const { route, name, written } = found
  if (name !== '' && !NAME.test(name)) return { ...passedOn(target), kind: route.kind, languages }
  const tags = route.tagsOf(name)
  if (route.kind === 'file') return { ...passedOn(path), kind: 'file', key: `file ${path}`, keptStatus: 200, rank: 'named' }
  const asked = readQuery(route, query)
  const isDayRefused = asked.some(([key, value]) => key === 'asOf' && !parseAsOf(value, today).ok)
  const isAlive = tags.length > 0
  const hasLanguage = isLocale(path.slice(1, 3)) || isEmbed(path)
  const isRare = asked.some(([key]) => key !== 'lang') || (route.kind === 'page' && !hasLanguage)
  const rank = isRare ? 'rare' : name === '' ? 'plain' : 'named'
  if (isDayRefused || isAmbiguous(route, query, asked)) {
    const url = route.kind === 'data' ? target : withQuery(path, asked)
    return { ...passedOn(url), kind: route.kind, tags, isAlive, languages: route.kind === 'entrance' ? languages : '' }
  }
  // One spelling of a name is one address; a name that is spelt so already may stand elsewhere in the path, too.
  const spelt = encodeURIComponent(name)
  const url = withQuery(written === spelt ? path : path.replace(written, spelt), asked)
  if (route.kind === 'entrance') {
    return { kind: 'entrance', url, key: `to ${languages} ${url}`, keptStatus: 307, tags, isAlive, rank, languages }
  }
  const keptStatus = asked.some(([key]) => SEARCHING.has(key)) ? null : 200
  return { kind: route.kind, url, key: keyOn(today, url), keptStatus, tags, isAlive, rank, languages: '' }
}

/** The key that the same address had on the day before; null where its answer is of no day. */
export function keyOfYesterday({ url, key }: Address, today: Day): string | null {
  return key === keyOn(today, url) ? keyOn(addDays(today, -1), url) : null
}

/** What a page says of today is part of it, whichever day it shows. */
function keyOn(today: Day, url: string): string {
  return `${formatDay(today)} ${url}`
}

function passedOn(url: string): Address {
  const rank = PROBE.test(url) ? 'plain' : 'rare'
  return { kind: null, url, key: null, keptStatus: null, tags: [], isAlive: false, rank, languages: '' }
}

/** The known parameters in the order of the route; one that is empty, or no language of ours, is none. */
function readQuery(route: PublicRoute, query: string): [string, string][] {
  if (query === '') return []
  const given = new URLSearchParams(query)
  return route.parameters.flatMap((key) => given.getAll(key).filter((value) => value !== '' && (key !== 'lang' || isLocale(value)))
    .map((value): [string, string] => [key, value]))
}

/** Whether a parameter is given twice, or, to a program's question, is unknown: the renderer says what is wrong. */
function isAmbiguous(route: PublicRoute, query: string, asked: readonly [string, string][]): boolean {
  if (query === '') return false
  if (new Set(asked.map(([key]) => key)).size < asked.length) return true
  if (route.kind !== 'data') return false
  const given = [...new URLSearchParams(query).keys()]
  return given.some((key) => !route.parameters.includes(key)) || new Set(given).size < given.length
}

function withQuery(path: string, asked: readonly [string, string][]): string {
  return asked.length === 0 ? path : `${path}?${new URLSearchParams([...asked]).toString()}`
}
