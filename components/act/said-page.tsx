import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/site/message-page'
import { linkTo, type Reading } from '@/components/site/reading'
import { SiteFrame } from '@/components/site/site-frame'
import type { TokenArea } from './token-step'

type Said = 'thanks' | 'confirmed' | 'withdrawn' | 'renewed' | 'news-ended' | 'ended'

interface SaidPageProps {
  reading: Reading
  said: Said
  area?: TokenArea
  /** Where to begin anew, for what cannot be undone. */
  again?: string
}

/** What is said once a form was taken, and the way on. */
export function SaidPage({ reading, said, area = 'act', again }: SaidPageProps) {
  const t = useTranslations(area)
  return (
    <SiteFrame reading={reading} sources={null} section="act" path={`/${area}`}>
      <MessagePage title={t(`${said}.title`)}>
        <p>{t(`${said}.text`)}</p>
        {again !== undefined && <p><a href={linkTo(reading, again)}>{t(`${said}.again`)}</a></p>}
        <p><a href={linkTo(reading, area === 'act' ? '/act' : '')}>{t('back')}</a></p>
      </MessagePage>
    </SiteFrame>
  )
}
