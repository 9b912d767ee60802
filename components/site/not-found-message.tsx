import { useTranslations } from 'next-intl'
import { MessagePage } from './message-page'
import { linkTo, type Reading } from './reading'

export function NotFoundMessage({ reading }: { reading: Reading }) {
  const t = useTranslations('errors.notFound')
  const common = useTranslations('common')
  return (
    <MessagePage title={t('title')}>
      <title>{common('title', { page: t('title') })}</title>
      <p>{t('text')}</p>
      <p>
        <a href={linkTo(reading, '/cases')}>{t('cases')}</a> <a href={linkTo(reading, '')}>{t('home')}</a>
      </p>
    </MessagePage>
  )
}
