import { useTranslations } from 'next-intl'
import { PrivacyLink } from '@/components/site/privacy-link'
import type { Locale } from '@/lib/i18n/locales'

interface SentPartProps {
  slug: string
  locale: Locale
  /** How many letters people say that they sent. */
  count: number
  /** Whether more are counted here and now. */
  isOpen: boolean
  /** Why it could not be taken; null at first. */
  fault: string | null
}

/** The button by which somebody says that they sent a letter, and how many have: a number that nobody can check. */
export function SentPart({ slug, locale, count, isOpen, fault }: SentPartProps) {
  const t = useTranslations('letters.sent')
  return (
    <section className="letter-sent" aria-labelledby="letter-sent">
      <h2 id="letter-sent" className="t4">{t('title')}</h2>
      {fault !== null && <p className="fault" role="alert">{t(fault === 'too_many' ? 'tooMany' : 'away')}</p>}
      {isOpen && (
        <form method="post" action={`/${locale}/act/letters/${slug}/sent`}>
          <p>{t('lead')}</p>
          <p className="trap" aria-hidden="true">
            <label>{t('trap')} <input name="website" tabIndex={-1} autoComplete="off" /></label>
          </p>
          <button className="btn" type="submit">{t('button')}</button>
          <p><PrivacyLink locale={locale} /></p>
        </form>
      )}
      <p className="letter-count">{t('count', { count })}</p>
      {count > 0 && <p className="t1 soft">{t('countNote')}</p>}
    </section>
  )
}
