import { isClosed } from '@/components/cases/custody'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { parseDay } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import { formatSince } from '@/lib/i18n/format-since'
import { formatSpan } from '@/lib/i18n/format-span'
import type { Translate } from '@/lib/i18n/translate'

/** After this many days without a confirmation a status is the last known one. */
const FRESH_DAYS = 365

/**
 * What is known of the person on the as-of day: first the state in one sentence, then what is only
 * possible, and how long the state has not been confirmed. `t` speaks `case.state`, `dates` the area of that name.
 */
export function stateSentences(page: CasePage, t: Translate, dates: Translate): string[] {
  const asOf = formatDayLong(page.asOf, dates)
  if (page.events.length === 0 && page.status === 'unknown' && page.statusPossible === null) {
    return [t('nothing', { day: asOf })]
  }
  const place = placeOf(page, (prison, city) => t('place', { prison, city }))
  const since = page.statusSince === null ? '' : formatSpan(page.statusSince, dates)
  const state = t(page.status, { place: place === '' ? 'unknown' : 'known', prison: place, dated: since === '' ? 'no' : 'yes', since })
  const clauses = [state, ...solitary(page, (span) => t('solitary', { since: formatSince(span, dates) }))]
  const sentence = t('sentence', { clauses: clauses.join(t('join')) })
  const stale = staleSince(page)
  const sentences = [stale === null ? sentence : t('lastKnown', { day: formatDayLong(stale, dates), sentence })]
  if (page.statusPossible !== null) sentences.push(t('possibleStatus', { status: page.statusPossible, day: asOf }))
  if (page.prisonPossible !== null) sentences.push(t('possiblePrison', { prison: page.prisonPossible.name }))
  return sentences
}

function solitary(page: CasePage, say: (since: NonNullable<CasePage['solitarySince']>) => string): string[] {
  return page.solitarySince === null || isClosed(page.status) ? [] : [say(page.solitarySince)]
}

/** "Evin Prison, Tehran"; the town is left out where the prison's name says it. */
function placeOf({ prison, place }: CasePage, join: (prison: string, city: string) => string): string {
  if (prison === null) return ''
  return place === null || prison.name.includes(place.city) ? prison.name : join(prison.name, place.city)
}

/** The day of the last confirmation where it is more than a year before the as-of day. */
function staleSince(page: CasePage): string | null {
  const confirmed = page.lastConfirmedOn === null ? null : parseDay(page.lastConfirmedOn)
  const asOf = parseDay(page.asOf)
  if (confirmed === null || asOf === null || isClosed(page.status)) return null
  return asOf - confirmed > FRESH_DAYS ? page.lastConfirmedOn : null
}
