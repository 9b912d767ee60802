import { useLocale, useTranslations } from 'next-intl'
import { LEAVE_OUT, SKIP_ROW, type Question } from '@/lib/domain/lists/list-reading'
import { formatCountry } from '@/lib/i18n/format-country'

/** Says what an answer to a question means, by its kind; `prisons` are the names of prisons by their ids. */
export function useAnswerWords(prisons: ReadonlyMap<string, string>) {
  const [t, record] = [useTranslations('team-imports'), useTranslations('record.option')]
  const status = useTranslations('vocabulary.status')
  const locale = useLocale()
  return ({ kind }: Pick<Question, 'kind'>, choice: string): string => {
    if (choice === LEAVE_OUT || choice === SKIP_ROW) return t(`answer.${kind === 'unread' && choice === LEAVE_OUT ? 'without' : choice}`)
    if (kind === 'prison') return prisons.get(choice) ?? choice
    if (kind === 'country') return formatCountry(choice, locale)
    if (kind === 'status') return status(choice)
    if (kind === 'contact_channel') return record(`channel.${choice}`)
    if (kind === 'release_kind') return record(`kind.${choice}`)
    if (kind === 'death_cause') return record(`cause.${choice}`)
    if (kind === 'year' && /^\d+$/.test(choice)) return t('answer.yearOf', { year: Number(choice) })
    return t(`answer.${kind}.${choice}`)
  }
}
