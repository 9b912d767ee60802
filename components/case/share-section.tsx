import { useTranslations } from 'next-intl'
import { EmbedSnippet } from '@/components/embed/embed-snippet'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'
import { ShareIcon } from './share-icon'
import { ShareLinks } from './share-links'

/** What a reader can do with this page now: pass on a link that keeps its day, or print it. */
export function ShareSection({ page, reading, path }: { page: CasePage; reading: Reading; path: string }) {
  const t = useTranslations('case.share')
  const dates = useTranslations('dates')
  const embed = useTranslations('embed')
  return (
    <section className="sec share" aria-labelledby="share">
      <header><h2 className="t4" id="share">{t('title')}</h2></header>
      <ul className="act">
        <li>
          <ShareIcon name="link" />
          <div>
            <a href={linkTo({ ...reading, pinned: true }, path)}>{t('link', { day: formatDayLong(reading.asOf, dates) })}</a>
            <p className="soft">{t('linkNote')}</p>
            <ShareLinks page={page} reading={reading} path={path} />
          </div>
        </li>
        <li>
          <ShareIcon name="print" />
          <div>
            <b>{t('print')}</b>
            <p className="soft">{t('printNote')}</p>
          </div>
        </li>
        <li>
          <ShareIcon name="link" />
          <details className="share-embed">
            <summary>{embed('title')}</summary>
            <EmbedSnippet kind="case" path={`/embed/case/${page.slug}`} heightPx={260} reading={reading} />
          </details>
        </li>
      </ul>
    </section>
  )
}
