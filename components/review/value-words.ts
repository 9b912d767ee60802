import type { useTranslations } from 'next-intl'
import type { Marks } from '@/components/ui/use-marks'
import { toSpan } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { detailFieldsOf, type DetailField } from '@/lib/domain/events/detail-fields'
import type { EventType } from '@/lib/domain/events/event-types'
import { formatSpan } from '@/lib/i18n/format-span'

type Speak<Area extends NonNullable<Parameters<typeof useTranslations>[0]>> = ReturnType<typeof useTranslations<Area>>

/** Those who speak the areas of the messages, and the marks between words. */
export interface ValueSpeakers {
  t: Speak<'review'>
  dates: Speak<'dates'>
  vocabulary: Speak<'vocabulary'>
  record: Speak<'record'>
  details: Speak<'record.detail'>
  marks: Pick<Marks, 'colon' | 'comma' | 'semicolon' | 'isolate'>
}

/** The words for the values that the fields of an event hold; null is nothing. Prisons are named by their ids. */
export function valueWords(
  type: EventType, prisons: Readonly<Record<string, string>>,
  { t, dates, vocabulary, record, details, marks }: ValueSpeakers,
) {
  const { colon, comma, semicolon, isolate } = marks
  const fields = detailFieldsOf(type)
  return { fields, label, plain, detail }

  function label(field: DetailField): string {
    return details.has(`${type}_${field.name}`) ? details(`${type}_${field.name}`) : details(field.name)
  }

  function plain(field: string, value: unknown): string | null {
    if (value === null || value === undefined || value === '') return null
    const text = String(value)
    if (field === 'date' || field === 'endDate') return text === '..' ? t('ongoing') : date(text)
    if (field === 'prisonId' || field === 'fromPrisonId') return prisons[text] ?? text
    if (field === 'credibility') return t('claim', { claim: Number(text), words: vocabulary(`credibility.${text}`) })
    if (field === 'audience') return record(`more.audiences.${text}`)
    if (field === 'claimStatus') return vocabulary(`claimStatus.${text}`)
    return Array.isArray(value) ? value.join(semicolon) : text
  }

  function detail(field: DetailField, value: unknown): string | null {
    if (value === undefined || value === null) return null
    if (typeof value === 'boolean') return record(`answer.${value ? 'yes' : 'no'}`)
    if (Array.isArray(value)) {
      return value.length === 0 ? record('detail.charges_none') : value.map((entry) => oneEntry(field, entry)).join(semicolon)
    }
    if (field.kind === 'choice') return option(field.name, String(value))
    return field.kind === 'date' || field.kind === 'yes_no_or_date' ? date(String(value)) : String(value)
  }

  function date(edtf: string): string {
    const parsed = parseEdtf(edtf)
    return parsed.ok ? formatSpan(toSpan(parsed.date), dates) : edtf
  }

  function option(name: string, value: string): string {
    if (type === 'status_report') return vocabulary(`status.${value}`)
    return record.has(`option.${name}.${value}`) ? record(`option.${name}.${value}`) : value
  }

  /** All that an entry says: whether death is the punishment, too. */
  function oneEntry({ fields: parts }: DetailField, entry: unknown): string {
    const said = new Map<string, unknown>(Object.entries(Object(entry)))
    return parts.flatMap((part) => {
      const value = detail(part, said.get(part.name))
      if (value === null) return []
      const asked = label(part)
      return part.kind === 'yes_no' ? [`${asked}${/[?؟]$/u.test(asked) ? ' ' : colon}${value}`] : [isolate(value)]
    }).join(comma)
  }
}
