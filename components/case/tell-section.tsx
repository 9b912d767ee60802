import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'

/** The ways to hear of somebody by mail, to tell us more, and to point out an error. */
export function TellSection({ slug, reading }: { slug: string; reading: Reading }) {
  const [t, follow] = [useTranslations('tell.know'), useTranslations('follow')]
  return (
    <section className="sec tell-more" aria-labelledby="tell-more">
      <h2 id="tell-more" className="t4">{t('title')}</h2>
      <p><a href={linkTo(reading, '/tell', { about: slug })}>{t('tell')}</a></p>
      <p><a href={linkTo(reading, '/tell', { about: slug, kind: 'correction' })}>{t('error')}</a></p>
      <p><a href={linkTo(reading, '/follow', { case: slug })}>{follow('link')}</a></p>
    </section>
  )
}
