import { useTranslations } from 'next-intl'

/** What somebody inside the country must know before they write. */
export function WriterWarning() {
  const t = useTranslations('letters.warning')
  return (
    <aside className="letter-warning" aria-labelledby="letter-warning">
      <h2 id="letter-warning" className="t4">{t('title')}</h2>
      <p>{t('inside')}</p>
      <p>{t('everybody')}</p>
    </aside>
  )
}
