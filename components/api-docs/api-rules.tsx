import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { FeedLinks } from '@/components/feeds/feed-links'

const STATUSES = [304, 400, 404, 405, 406, 429, 503] as const
const RULES = ['days', 'absence', 'pages', 'tags', 'limits', 'sharing', 'versions'] as const

/** What holds for every address: days, pages, tags, limits and errors; and what may be followed instead of asked. */
export function ApiRules({ locale, clientCommand }: { locale: string; clientCommand: string }) {
  const t = useTranslations('api-docs')
  return (
    <section className="sec prose" aria-labelledby="rules">
      <header><h2 id="rules" className="t4">{t('rules')}</h2></header>
      {RULES.map((name) => (
        <Fragment key={name}><h3>{t(`rule.${name}.title`)}</h3><p>{t(`rule.${name}.text`)}</p></Fragment>
      ))}
      <h3>{t('errors')}</h3>
      <p>{t('errorsText')}</p>
      <dl className="api-list">
        {STATUSES.map((status) => (
          <div key={status}>
            <dt><code lang="en" dir="ltr" translate="no">{status}</code></dt><dd>{t(`status.${status}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('follow')}</h3>
      <p>{t('followText')}</p>
      <ul className="source-list"><FeedLinks locale={locale} /></ul>
      <h3>{t('client')}</h3>
      <p>{t('clientText')}</p>
      <pre className="commands" lang="en" dir="ltr" translate="no" tabIndex={0}><code>{clientCommand}</code></pre>
    </section>
  )
}
