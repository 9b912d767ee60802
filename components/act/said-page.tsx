import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/site/message-page'
import { linkTo, type Reading } from '@/components/site/reading'
import { SiteFrame } from '@/components/site/site-frame'

type Said = 'thanks' | 'confirmed' | 'withdrawn' | 'renewed' | 'news-ended'

/** What is said once a form was taken, and the way on. */
export function SaidPage({ reading, said }: { reading: Reading; said: Said }) {
  const t = useTranslations('act')
  return (
    <SiteFrame reading={reading} sources={null} section="act" path="/act">
      <MessagePage title={t(`${said}.title`)}>
        <p>{t(`${said}.text`)}</p>
        <p><a href={linkTo(reading, '/act')}>{t('back')}</a></p>
      </MessagePage>
    </SiteFrame>
  )
}
