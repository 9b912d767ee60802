import type { Span } from '@/lib/domain/contract/span'
import type { Precision } from '@/lib/domain/dates/day-span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { formatSpan } from './format-span'
import type { Translate } from './translate'

/** Dates whose words begin with a day, before which French and Spanish put an article. */
const BEGIN_WITH_A_DAY: readonly Precision[] = ['day', 'before', 'after']

/**
 * Since when something is so: "since 5 April 2021", "since about November 2020", « depuis novembre 2020 environ ».
 * Said as a whole, since the word for "about" and the article change with what stands before them. `t` speaks the
 * area `dates`.
 */
export function formatSince(span: Span, t: Translate): string {
  const parsed = parseEdtf(span.edtf)
  if (!parsed.ok) return t(`since.${span.earliest && span.latest ? 'plain' : 'day'}`, { date: formatSpan(span, t) })
  const { precision, approximate, uncertain } = parsed.date
  const date = formatSpan({ ...span, edtf: span.edtf.replace(/[~?%]/g, '') }, t)
  const form = BEGIN_WITH_A_DAY.includes(precision) ? 'day' : 'plain'
  const since = t(`${approximate ? 'sinceAbout' : 'since'}.${form}`, { date })
  return uncertain ? t('uncertain', { date: since }) : since
}
