import type { Sentence } from '@/lib/domain/contract/case-detail'
import type { Translate } from '@/lib/i18n/translate'

/** The prison part of a sentence in years and months; null where it has none. `t` speaks `cases.length`. */
export function formatSentenceLength(sentence: Sentence | null, t: Translate): string | null {
  const total = sentence?.components.prisonMonths
  return typeof total !== 'number' || total <= 0 ? null : formatMonths(total, t)
}

/** A number of months as people say it: "5 years", "1 year and 6 months". `t` speaks `cases.length`. */
export function formatMonths(total: number, t: Translate): string {
  const [years, months] = [Math.floor(total / 12), total % 12]
  if (months === 0) return t('yearsOnly', { years })
  return years === 0 ? t('monthsOnly', { months }) : t('yearsAndMonths', { years, months })
}
