import { useTranslations } from 'next-intl'
import type { ChangeWords } from '@/components/team-case/use-change-words'
import { useMarks } from '@/components/ui/use-marks'
import { formatEdtf } from '@/lib/i18n/format-span'
import type { ChangeLine } from './change-line'

const DATES: readonly string[] = ['date', 'endDate', 'published']

/** The fields of prisons, of events there and of sources in words; `area` is where their names stand. */
export function useFieldWords(area: 'team-prisons' | 'team-sources') {
  const own = useTranslations(area)
  const t = useTranslations('team-prisons')
  const dates = useTranslations('dates')
  const { semicolon } = useMarks()
  const vocabulary = useTranslations('vocabulary')
  return (changes: ChangeLine['fields']): ChangeWords[] => changes.map(({ field, old, new: next }) => (
    { field, label: labelOf(field), old: say(field, old), new: say(field, next) }))

  function labelOf(field: string): string {
    if (own.has(`form.${field}`)) return own(`form.${field}`)
    return t.has(`field.${field}`) ? t(`field.${field}`) : field
  }

  function say(field: string, value: unknown): string | null {
    if (Array.isArray(value)) return value.length === 0 ? null : value.join(semicolon)
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (value === null || value === undefined || value === '') return null
    const text = String(value)
    if (DATES.includes(field)) return text === '..' ? dates('ongoing') : formatEdtf(text, dates)
    if (field === 'audience') return t(`audience.${text}`)
    if (field === 'claimStatus') return vocabulary(`claimStatus.${text}`)
    return field === 'locationPrecision' ? t(`precision.${text}`) : text
  }
}
