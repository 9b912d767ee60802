import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/site/message-page'
import { linkTo, type Reading } from '@/components/site/reading'
import { SiteFrame } from '@/components/site/site-frame'

/** What is said to who told us that they sent a letter, and the way on. */
export function LetterThanks({ reading, slug }: { reading: Reading; slug: string }) {
  const t = useTranslations('letters.thanks')
  return (
    <SiteFrame reading={reading} sources={null} section="act" path={`/act/letters/${slug}`}>
      <MessagePage title={t('title')}>
        <p>{t('text')}</p>
        <p>
          <a href={linkTo(reading, `/act/letters/${slug}`)}>{t('back')}</a>
          <a href={linkTo(reading, '/act')}>{t('more')}</a>
        </p>
      </MessagePage>
    </SiteFrame>
  )
}
