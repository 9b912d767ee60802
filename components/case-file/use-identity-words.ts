import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import { toSpan } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { formatSpan } from '@/lib/i18n/format-span'

/** What a field of who somebody is says, in words; null is nothing. */
export function useIdentityWords() {
  const sexes = useTranslations('new-case.sexes')
  const dates = useTranslations('dates')
  const { comma } = useMarks()
  return (field: string, value: unknown): string | null => {
    const text = Array.isArray(value) ? value.join(comma) : String(value ?? '')
    if (text === '') return null
    if (field === 'sex' && sexes.has(text)) return sexes(text)
    const parsed = field === 'birthDate' ? parseEdtf(text) : null
    return parsed?.ok ? formatSpan(toSpan(parsed.date), dates) : text
  }
}
