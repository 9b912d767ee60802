import { useLocale, useTranslations } from 'next-intl'
import { LEVELS, STATUSES, type Level, type Status } from '@/lib/domain/vocabulary'
import type { Translate } from '@/lib/i18n/translate'
import type { LineWords } from './line-words'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const PLAIN = [
  'unplaced', 'elsewhere', 'compare', 'monthOfYear', 'dayOfMonth', 'wholeDay', 'window', 'peopleOne', 'peopleMany',
  'daysExact', 'daysBetween', 'daysAtLeast',
] as const
type Plain = (typeof PLAIN)[number]

/** Translators of the areas `axis.words`, `vocabulary` and `dates`. */
export interface LineTranslators {
  axis: { raw: (key: Plain) => unknown }
  vocabulary: Translate
  dates: Translate
}

/** The words of the lines in the page's language. */
export function useLineWords(rightToLeft: boolean): LineWords {
  const axis = useTranslations('axis.words')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  return gatherLineWords({ axis, vocabulary, dates }, useLocale(), rightToLeft)
}

/** The same for what is no page. */
export function gatherLineWords(
  { axis, vocabulary, dates }: LineTranslators, locale: string, rightToLeft: boolean,
): LineWords {
  const calendar = locale === 'fa' ? 'solar' : 'gregorian'
  const plain = PLAIN.map((name): [Plain, string] => [name, String(axis.raw(name))])
  const levels = LEVELS.map((level): [Level, string] => [level, vocabulary(`level.${level}`)])
  const statuses = STATUSES.map((status): [Status, string] => [status, vocabulary(`status.${status}`)])
  return {
    ...(Object.fromEntries(plain) as Record<Plain, string>), locale, calendar, rightToLeft, prisons: {}, people: {},
    levels: Object.fromEntries(levels) as Record<Level, string>,
    statuses: Object.fromEntries(statuses) as Record<Status, string>,
    months: MONTHS.map((month) => dates(calendar === 'solar' ? `solar.${month}` : `gregorianShort.${month}`)),
    notStated: vocabulary('notStated'),
  }
}
