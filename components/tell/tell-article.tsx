import { useTranslations } from 'next-intl'
import { PageHead } from '@/components/site/page-head'
import { linkTo, type Reading } from '@/components/site/reading'
import type { SentForm } from '@/lib/domain/contract/sent-form'
import type { TipPurpose } from '@/lib/domain/tips/tip'
import { nameIn } from '@/lib/i18n/order-names'
import { Safety } from './safety'
import { TellForm } from './tell-form'

interface TellArticleProps {
  reading: Reading
  /** The person whom it is about; null where nobody is named. */
  about: { slug: string; name: { latin: string; native: string | null } } | null
  purpose: TipPurpose
  isOpen: boolean
  sent: SentForm | null
}

/** The advice first, then the form. */
export function TellArticle({ reading, about, isOpen, ...form }: TellArticleProps) {
  const t = useTranslations('tell')
  const name = about && (
    <a href={linkTo(reading, `/cases/${about.slug}`)}><bdi>{nameIn(reading.locale, about.name)}</bdi></a>
  )
  return (
    <>
      <PageHead area="tell" />
      <div className="act-page">
        <p><a href={linkTo(reading, '/tell/back')}>{t('back.link')}</a></p>
        <Safety />
        {name && <p className="t3">{t.rich('about', { name: () => name })}</p>}
        {isOpen ? <TellForm reading={reading} about={about?.slug ?? ''} {...form} /> : <p className="t2 soft">{t('closed')}</p>}
      </div>
    </>
  )
}
