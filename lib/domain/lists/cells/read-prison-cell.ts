import type { KnownPrison } from '../known-names'
import type { Said } from '../said'
import { squeeze } from '../words/squeeze'
import { onAnswer } from './answer-to'
import { isAtFault, says, type Asking, type CellContext, type CellRead } from './cell-read'

const WARD = new RegExp('(?<![\\p{L}\\p{N}])(?:ward|section|unit|wing|hall|بند|اندرزگاه|سالن|quartier|aile|pabellón|módulo)'
  + '\\s*(?:n[o°º]\\.?\\s*)?[\\p{N}\\p{L}-]{1,20}', 'iu')
const LOOSE = /^[\s,;،؛()/\-–—]+|[\s,;،؛()/\-–—]+$/gu
const LONGEST_PATTERN = 200

/**
 * A prison by any of its names, and the ward where one is written beside it. A name that is nobody's or several
 * prisons' is asked about, once for all cells that have it.
 */
export function readPrisonCell(text: string, context: CellContext): CellRead {
  const { ward, rest } = partWard(text)
  const called = context.names.prisonsCalled(rest)
  const [only, other] = called
  if (only && !other) return says([say(only, ward)])
  const name = squeeze(rest)
  if (name === '') return isAtFault('not_understood')
  if (name.length > LONGEST_PATTERN) return isAtFault('too_long')
  const likely = called.length > 0 ? called : context.names.prisonsLike(rest)
  const asking: Asking = { pattern: `prison:${name}`, kind: 'prison', choices: likely.map(({ id }) => id) }
  const isKnown = (id: string) => context.names.prisonOf.has(id)
  return onAnswer(asking, context, (id) => {
    const prison = context.names.prisonOf.get(id)
    return prison ? says([say(prison, ward)], [asking]) : isAtFault('not_understood', [asking])
  }, isKnown)
}

function say({ id, name }: KnownPrison, ward: string | null): Said {
  return { kind: 'prison', id, name, ward }
}

function partWard(text: string): { ward: string | null; rest: string } {
  const [ward] = WARD.exec(text) ?? []
  if (ward === undefined) return { ward: null, rest: text }
  const rest = text.replace(ward, ' ').replace(/\(\s*\)/g, ' ').replace(LOOSE, '').replace(/\s*[,،]\s*$/u, '').trim()
  return rest === '' ? { ward: null, rest: text } : { ward, rest }
}
