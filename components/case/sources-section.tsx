import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import type { SourceView } from '@/lib/domain/contract/case-detail'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatEdtf } from '@/lib/i18n/format-span'
import { safeHref } from './safe-href'

/** What the record of this case rests on, and what the grades mean. */
export function SourcesSection({ page }: { page: CasePage }) {
  const t = useTranslations('case.sources')
  const vocabulary = useTranslations('vocabulary.credibility')
  const credibilities = new Set([...page.events, ...(page.prisonEvents ?? [])].map(({ grade }) => grade.charAt(1)))
  const claims = [...credibilities].filter((one) => vocabulary.has(one)).sort()
  return (
    <section className="sec" aria-labelledby="sources">
      <header><h2 className="t4" id="sources">{t('title')}</h2></header>
      {page.sources.length === 0 && <p className="t2 soft">{t('nothing')}</p>}
      <ul className="sources">{page.sources.map((source) => <Source key={source.id} source={source} />)}</ul>
      {claims.map((claim) => (
        <p key={claim} className="t1 soft">{t('claim', { claim: Number(claim), words: vocabulary(claim) })}</p>
      ))}
    </section>
  )
}

function Source({ source }: { source: SourceView }) {
  const t = useTranslations('case.sources')
  const vocabulary = useTranslations('vocabulary.reliability')
  const dates = useTranslations('dates')
  const { id, title, publisher, published, url, reliability } = source
  const { isolate } = useMarks()
  const href = safeHref(url)
  const day = published === null ? null : formatEdtf(published, dates)
  const origin = [publisher && isolate(publisher), day].filter((part) => part !== null)
  return (
    <li id={`source-${id}`}>
      <b>{href === null ? isolate(title) : <a href={href} rel="noreferrer nofollow">{isolate(title)}</a>}</b>
      {origin.length > 0 && t('origin', { origin: origin.join(t('join')) })}{' '}
      {t('reliability', { grade: reliability, words: vocabulary(reliability) })}
    </li>
  )
}
