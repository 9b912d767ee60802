import { type FeedWords, sayChange } from '@/components/feeds/say-change'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import { formatEdtf } from '@/lib/i18n/format-span'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/order-names'
import type { Translate } from '@/lib/i18n/translate'
import type { ChangeLine } from '@/lib/open/feeds/list-changes'
import type { HappenedLine } from '@/lib/open/feeds/list-happened'
import type { UrgentChange } from '@/lib/open/feeds/list-urgent-changes'
import type { FeedEntry } from './write-atom'

/** What the entries of feeds are said with, and where what they are about is. */
export interface EntryWords extends FeedWords {
  rules: Translate
  kinds: Translate
  locale: Locale
  origin: string
}

/** A change of the record as an entry. It has a day, and Atom wants an instant. */
export function changeEntry(change: ChangeLine, words: EntryWords): FeedEntry {
  return toEntry(change, change.on, sayChange(change, words), words)
}

/** A case that came to a higher level as an entry, with the rules that put it there. */
export function urgentEntry(change: UrgentChange, words: EntryWords): FeedEntry {
  const { t, rules, dates } = words
  const names = change.rules.map((rule) => rules(`${rule}.name`)).join(t('join'))
  const text = t('urgent', { level: change.level, day: formatDayLong(change.on, dates), rules: names })
  return toEntry(change, change.on, text, words)
}

const NO_DAY = '1970-01-01'

type Told = Pick<ChangeLine, 'id' | 'slug' | 'name'>

function toEntry({ id, slug, name }: Told, on: string, text: string, words: EntryWords): FeedEntry {
  const { t, dates, locale, origin } = words
  return {
    id: `urn:vigil:${id}`,
    title: t('entry', { name: nameIn(locale, name), text }),
    updated: `${on}T00:00:00Z`,
    page: `${origin}/${locale}/cases/${encodeURIComponent(slug)}`,
    content: { language: locale, text: t('asOf', { day: formatDayLong(on, dates) }) },
  }
}

/**
 * Something that happened at a prison, on the day on which readers were given it. Where that is not known: on the last
 * day on which it may have been, or on the first, where the last is ahead of the day `on`, as a feed tells of no later
 * day than its own.
 */
export function prisonEventEntry(
  { id, kind, date, addedOn }: HappenedLine,
  { name, page, on }: { name: string; page: string; on: Day },
  words: EntryWords,
): FeedEntry {
  const isPast = date.latest !== null && date.latest <= formatDay(on)
  const { t, kinds, dates, locale, origin } = words
  const text = t('happened', { kind: kinds(`kind.${kind}`), date: formatEdtf(date.edtf, dates) })
  return {
    id: `urn:vigil:prison-event:${id}`,
    title: t('entry', { name, text }),
    updated: `${addedOn ?? (isPast ? date.latest : date.earliest) ?? NO_DAY}T00:00:00Z`,
    page: `${origin}/${locale}${page}#event-${id}`,
  }
}
