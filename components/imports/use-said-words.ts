import { useLocale, useTranslations } from 'next-intl'
import { formatMonths } from '@/components/cases/format-sentence-length'
import type { Said } from '@/lib/domain/lists/said'
import { formatCountry } from '@/lib/i18n/format-country'
import { formatEdtf } from '@/lib/i18n/format-span'

const PARTS = ['prisonMonths', 'suspendedMonths', 'lashes', 'exileMonths', 'travelBanMonths'] as const
type TeamWords = ReturnType<typeof useTranslations<'team-imports'>>

/** Says in words what was read in a cell; `prisons` are the names of prisons by their ids. */
export function useSaidWords(prisons: ReadonlyMap<string, string>): (said: Said) => string {
  const [t, dates] = [useTranslations('team-imports'), useTranslations('dates')]
  const [status, option] = [useTranslations('vocabulary.status'), useTranslations('record.option')]
  const [events, length, locale] = [useTranslations('events'), useTranslations('cases.length'), useLocale()]
  return (said) => {
    switch (said.kind) {
      case 'text': return said.text
      case 'name': return said.latin ?? said.native ?? ''
      case 'date': return said.of === null ? formatEdtf(said.edtf, dates) : t(`said.${said.of}`, { date: formatEdtf(said.edtf, dates) })
      case 'age': return t('said.age', { years: said.years })
      case 'sex': return t(`answer.sex.${said.sex}`)
      case 'country': return formatCountry(said.code, locale)
      case 'prison': {
        const prison = prisons.get(said.id) ?? said.name
        return said.ward === null ? prison : t('said.ward', { prison, ward: said.ward })
      }
      case 'status': return status(said.status)
      case 'sentence': return sentenceWords(said.details, t, (months) => formatMonths(months, length)).join(events('join'))
      case 'choice': {
        if (said.value === 'denied') return t('said.lawyerDenied')
        const key = ['channel', 'kind', 'cause'].map((list) => `${list}.${said.value}`).find((one) => option.has(one))
        return key === undefined ? said.value : option(key)
      }
    }
  }
}

function sentenceWords(
  details: Readonly<Record<string, unknown>>, t: TeamWords, sayMonths: (months: number) => string,
): string[] {
  const parts = PARTS.flatMap((part) => {
    const count = details[part]
    if (typeof count !== 'number') return []
    return [part === 'lashes' ? t('said.lashes', { count }) : t(`said.${part}`, { length: sayMonths(count) })]
  })
  const fine = typeof details.fine === 'string' ? [details.fine] : []
  return [...(details.death === true ? [t('said.death')] : []), ...parts, ...fine]
}
