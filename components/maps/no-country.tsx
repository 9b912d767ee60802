import { useTranslations } from 'next-intl'

/** For an address that names what is no country. */
export function NoCountry() {
  const t = useTranslations('maps')
  return <p className="t2">{t('noCountry')}</p>
}
