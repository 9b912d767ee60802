import { useTranslations } from 'next-intl'

/** Under a form: the way to what is kept of what is sent. */
export function PrivacyLink({ locale }: { locale: string }) {
  const t = useTranslations('privacy')
  return <a className="t1" href={`/${locale}/privacy`}>{t('link')}</a>
}
