import { useTranslations } from 'next-intl'
import type { SentForm } from '@/lib/domain/contract/sent-form'
import type { Locale } from '@/lib/i18n/locales'
import { SigningForm } from './signing-form'

interface SigningPartProps {
  slug: string
  locale: Locale
  /** Whether the appeal can be signed here and now. */
  isOpen: boolean
  sent: SentForm | null
}

/** The form, or why there is none. */
export function SigningPart({ isOpen, ...form }: SigningPartProps) {
  const t = useTranslations('act')
  return isOpen ? <SigningForm {...form} /> : <p className="t2 soft">{t('notOpen')}</p>
}
