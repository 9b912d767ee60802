import { useTranslations } from 'next-intl'
import { formatEdtf } from '@/lib/i18n/format-span'
import { sayPlainly, type FieldWords } from './field-words'

const DATES: readonly string[] = ['date', 'endDate', 'published']

/** The fields of prisons, of events there and of sources in words; `area` is where their names stand. */
export function useFieldWords(area: 'team-prisons' | 'team-sources'): FieldWords {
  const own = useTranslations(area)
  const t = useTranslations('team-prisons')
  const dates = useTranslations('dates')
  const vocabulary = useTranslations('vocabulary')
  return {
    labelOf: (field) => {
      if (own.has(`form.${field}`)) return own(`form.${field}`)
      return t.has(`field.${field}`) ? t(`field.${field}`) : field
    },
    say: (field, value) => {
      if (Array.isArray(value)) return value.length === 0 ? null : value.join('; ')
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (typeof value !== 'string' || value === '') return sayPlainly(value)
      if (DATES.includes(field)) return value === '..' ? dates('ongoing') : formatEdtf(value, dates)
      if (field === 'audience') return t(`audience.${value}`)
      if (field === 'claimStatus') return vocabulary(`claimStatus.${value}`)
      return field === 'locationPrecision' ? t(`precision.${value}`) : value
    },
  }
}
