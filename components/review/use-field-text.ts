import { useTranslations } from 'next-intl'
import { toSpan } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { detailFieldsOf, type DetailField } from '@/lib/domain/events/detail-fields'
import type { EventType } from '@/lib/domain/events/event-types'
import type { EventContent } from '@/lib/domain/history/event-content'
import { formatSpan } from '@/lib/i18n/format-span'
import type { ReviewSource } from './review-view'

/** One line of the table: a field, and what two versions say of it; null is nothing. */
export interface FieldLine {
  field: string
  label: string
  stands: string | null
  proposed: string | null
}

interface Side {
  content: EventContent
  sources: readonly ReviewSource[]
}

interface Sides {
  type: EventType
  proposed: Side
  stands: Side | null
  prisons: Readonly<Record<string, string>>
}

const PLAIN = [
  'prisonId', 'fromPrisonId', 'date', 'endDate', 'sourceIds', 'credibility', 'audience', 'locator', 'note',
] as const

/** The fields of a proposal beside what stands, in words; those that neither says are left out. */
export function useFieldLines({ type, proposed, stands, prisons }: Sides): FieldLine[] {
  const t = useTranslations('review')
  const details = useTranslations('record.detail')
  const say = useFieldText(type, prisons)
  const fields = detailFieldsOf(type)
  const plain = PLAIN.map((field) => {
    const label = t(`field.${field}`)
    return { field, label, stands: stands && say.plain(field, stands), proposed: say.plain(field, proposed) }
  })
  const detailed = fields.map((field) => ({
    field: field.name,
    label: details.has(`${type}_${field.name}`) ? details(`${type}_${field.name}`) : details(field.name),
    stands: stands && say.detail(field, stands.content.details[field.name]),
    proposed: say.detail(field, proposed.content.details[field.name]),
  }))
  // Where and when first, then what, then who says so.
  const all = [...plain.slice(0, 4), ...detailed, ...plain.slice(4)]
  return all.filter((line) => line.stands !== null || line.proposed !== null)
}

function useFieldText(type: EventType, prisons: Readonly<Record<string, string>>) {
  const t = useTranslations('review')
  const dates = useTranslations('dates')
  const vocabulary = useTranslations('vocabulary')
  const record = useTranslations('record')
  const date = (edtf: string) => {
    const parsed = parseEdtf(edtf)
    return parsed.ok ? formatSpan(toSpan(parsed.date), dates) : edtf
  }
  return { plain, detail }

  function plain(field: (typeof PLAIN)[number], { content, sources }: Side): string | null {
    switch (field) {
      case 'date':
        return date(content.date)
      case 'endDate':
        return content.endDate === null ? null : content.endDate === '..' ? t('ongoing') : date(content.endDate)
      case 'prisonId':
      case 'fromPrisonId': {
        const id = content[field]
        return id === null ? null : (prisons[id] ?? id)
      }
      case 'sourceIds':
        return sources.map(({ title, reliability: grade }) => record('source.reliability', { title, grade })).join('; ')
      case 'credibility':
        return t('claim', { claim: content.credibility, words: vocabulary(`credibility.${content.credibility}`) })
      case 'audience':
        return record(`more.audiences.${content.audience}`)
      case 'locator':
      case 'note':
        return content[field]
    }
  }

  function detail(field: DetailField, value: unknown): string | null {
    if (value === undefined || value === null) return null
    if (typeof value === 'boolean') return record(`answer.${value ? 'yes' : 'no'}`)
    if (Array.isArray(value)) return value.length === 0 ? record('detail.charges_none') : value.map(oneEntry).join('; ')
    if (field.kind === 'choice') return option(field.name, String(value))
    return field.kind === 'date' || field.kind === 'yes_no_or_date' ? date(String(value)) : String(value)
  }

  function option(name: string, value: string): string {
    if (type === 'status_report') return vocabulary(`status.${value}`)
    return record.has(`option.${name}.${value}`) ? record(`option.${name}.${value}`) : value
  }

  function oneEntry(entry: unknown): string {
    return Object.values(Object(entry)).filter((part) => typeof part === 'string').join(', ')
  }
}
