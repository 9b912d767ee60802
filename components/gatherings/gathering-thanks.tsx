import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/site/message-page'
import { linkTo, type Reading } from '@/components/site/reading'
import { SiteFrame } from '@/components/site/site-frame'

/** What is said once a gathering was taken, and the way on. */
export function GatheringThanks({ reading }: { reading: Reading }) {
  const t = useTranslations('gatherings')
  return (
    <SiteFrame reading={reading} sources={null} section="act" path="/act/gatherings">
      <MessagePage title={t('thanks.title')}>
        <p>{t('thanks.text')}</p>
        <p><a href={linkTo(reading, '/act/gatherings')}>{t('all')}</a></p>
      </MessagePage>
    </SiteFrame>
  )
}
