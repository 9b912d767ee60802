import { useTranslations } from 'next-intl'

/** The title of a page and, where its messages have one, the sentence under it. */
export function PageHead({ area }: { area: string }) {
  const t = useTranslations(area)
  return (
    <div className="page-head">
      <h1 className="t5">{t('title')}</h1>
      {t.has('lead') && <p className="t2 soft">{t('lead')}</p>}
    </div>
  )
}
