import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/site/message-page'
import { linkTo, type Reading } from '@/components/site/reading'

/** What is said once something has arrived; with the phrase, which is shown this once. */
export function ToldPage({ reading, phrase }: { reading: Reading; phrase: string | null }) {
  const t = useTranslations('tell.thanks')
  return (
    <MessagePage title={t('title')}>
      <p>{t('text')}</p>
      {phrase !== null && (
        <>
          <h2 className="t4">{t('phraseTitle')}</h2>
          <p className="phrase" dir="ltr" lang="en" translate="no">{phrase}</p>
          <p>{t('phraseText')}</p>
          <p><a href={linkTo(reading, '/tell/back')}>{t('phraseBack')}</a></p>
          <p className="t1 soft">{t('licence')}</p>
        </>
      )}
    </MessagePage>
  )
}
