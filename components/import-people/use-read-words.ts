import { useLocale, useTranslations } from 'next-intl'
import type { Said } from '@/lib/domain/lists/said'
import { formatCountry } from '@/lib/i18n/format-country'
import { formatEdtf } from '@/lib/i18n/format-span'

const OPTIONS = ['kind', 'channel', 'cause'] as const

/** How the page's language says what was read in a cell, and why it was not. */
export function useReadWords() {
  const [t, dates, record] = [useTranslations('import-people'), useTranslations('dates'), useTranslations('record')]
  const [sexes, status] = [useTranslations('new-case.sexes'), useTranslations('vocabulary.status')]
  const locale = useLocale()
  const said = (one: Said): string => {
    switch (one.kind) {
      case 'text': return one.text
      case 'name': return [one.latin, one.native].filter((name) => name !== null).join(' ')
      case 'date': return formatEdtf(one.edtf, dates)
      case 'sex': return sexes.has(one.sex) ? sexes(one.sex) : one.sex
      case 'country': return formatCountry(one.code, locale)
      case 'prison': return t('prison', { name: one.name, ward: one.ward ?? '', hasWard: one.ward === null ? 'no' : 'yes' })
      case 'status': return status(one.status)
      case 'sentence': return Object.entries(one.details).map(([key, value]) => (record.has(`detail.${key}`)
        ? t('detail', { label: record(`detail.${key}`), value: String(value) }) : String(value))).join(' · ')
      case 'choice': {
        const known = OPTIONS.find((option) => record.has(`option.${option}.${one.value}`))
        return known ? record(`option.${known}.${one.value}`) : one.value
      }
    }
  }
  const reason = (code: string) => t(t.has(`unread.${code}`) ? `unread.${code}` : 'unread.not_understood')
  return { said, reason }
}
