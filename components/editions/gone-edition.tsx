import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/site/message-page'
import { linkTo, type Reading } from '@/components/site/reading'
import type { EditionGone } from '@/lib/domain/editions/edition'
import { isolateText } from '@/lib/i18n/isolate-text'

/** Why an edition answers no more, in general and never because of whom, and which one replaces it. */
export function GoneEdition({ number, gone, reading }: { number: string; gone: EditionGone; reading: Reading }) {
  const [t, one] = [useTranslations('editions.goneOne'), useTranslations('editions.one')]
  const { because, casesGone, replacedBy } = gone
  return (
    <MessagePage title={t('title', { number: isolateText(number) })}>
      <p>{because === 'cases' ? t('cases', { cases: casesGone }) : t('whole')}</p>
      <p>{t('copies')}</p>
      {replacedBy === null ? <p>{t('notYet')}</p> : (
        <p>
          {t('replaced')}{' '}
          <a href={linkTo(reading, `/data/editions/${replacedBy}`)}>{one('title', { number: isolateText(replacedBy) })}</a>
        </p>
      )}
      <p><a href={linkTo(reading, '/data')}>{one('data')}</a></p>
    </MessagePage>
  )
}
