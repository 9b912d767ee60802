import { useTranslations } from 'next-intl'
import { safeHref } from '@/components/case/safe-href'
import { toSpan } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { formatSpan } from '@/lib/i18n/format-span'
import type { ReviewSource, ReviewView } from './review-view'

/** What the proposal rests on, beside it: the source, where to look in it, and what the author noted. */
export function SourcePart({ view }: { view: ReviewView }) {
  const t = useTranslations('review')
  const { note, locator } = view.content
  return (
    <section aria-labelledby="source">
      <h2 className="vh" id="source">{t('sourceTitle')}</h2>
      {view.sources.map((source) => <OneSource key={source.id} source={source} />)}
      {locator !== null && <p className="t2">{t('locator', { locator })}</p>}
      {note !== null && (
        <figure className="author-note">
          <figcaption className="t1 soft">{t('sourceNote')}</figcaption>
          <blockquote>{note}</blockquote>
        </figure>
      )}
    </section>
  )
}

function OneSource({ source }: { source: ReviewSource }) {
  const t = useTranslations('review')
  const dates = useTranslations('dates')
  const published = source.published === null ? null : parseEdtf(source.published)
  const href = safeHref(source.url)
  return (
    <div className="review-source">
      <p><b>{source.title}</b> <span className="t1 soft">{t('sourceReliability', { grade: source.reliability })}</span></p>
      <p className="t1 soft">
        {source.publisher !== null && t('sourcePublisher', { publisher: source.publisher })}{' '}
        {published?.ok && t('sourcePublished', { date: formatSpan(toSpan(published.date), dates) })}{' '}
        {source.confidential && t('sourceConfidential')}
      </p>
      <p className="t1">
        {href === null
          ? <span className="soft">{t('sourceNowhere')}</span>
          : <a href={href} target="_blank" rel="noreferrer">{t('sourceOpen')}</a>}
      </p>
    </div>
  )
}
