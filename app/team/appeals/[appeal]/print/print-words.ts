import { getTranslations } from 'next-intl/server'
import type { Delivery } from '@/lib/appeals/read-delivery'
import type { AppealLanguage } from '@/lib/domain/appeals/appeal-content'
import { formatDayLong } from '@/lib/i18n/format-day'

/** What a printed appeal says beside its text, in the language of the text. */
export async function readPrintWords(delivery: Delivery, locale: AppealLanguage) {
  const { content, demonstration, signatures, signatories } = delivery
  const [t, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'act' }), getTranslations({ locale, namespace: 'dates' }),
  ])
  const unnamed = signatures - signatories.length
  return {
    dated: t('dated', { day: formatDayLong(content.dated, dates) }),
    demands: t('demands'),
    signatures: t('signatures', { count: signatures }),
    unnamed: unnamed > 0 ? t('unnamed', { count: unnamed }) : null,
    demonstration: demonstration ? t('demonstration') : null,
  }
}
