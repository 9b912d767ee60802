import { useTranslations } from 'next-intl'
import { addressOf, linkTo, type Reading } from '@/components/site/reading'
import type { Edition, SigningKey } from '@/lib/domain/editions/edition'
import { verifyCommandsOf } from '@/lib/domain/editions/verify-commands'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isolateText } from '@/lib/i18n/isolate-text'
import { EditionFiles } from './edition-files'
import { VerifySection } from './verify-section'

interface EditionArticleProps {
  edition: Edition
  keys: readonly SigningKey[]
  /** The editions that it can be compared with. */
  earlier: readonly Edition[]
  reading: Reading
}

/** One edition: what it is, its files, how to verify and to cite it, and what changed since earlier ones. */
export function EditionArticle({ edition, keys, earlier, reading }: EditionArticleProps) {
  const [t, dates] = [useTranslations('editions.one'), useTranslations('dates')]
  const { number, asOf, issuedOn, facts } = edition
  const day = formatDayLong(asOf, dates)
  const path = `/data/editions/${number}`
  return (
    <>
      <div className="page-head">
        <p className="t2"><a href={linkTo(reading, '/data')}>{t('data')}</a></p>
        <h1 className="t5">{t('title', { number: isolateText(number) })}</h1>
        <p>{t('lead', { day, issued: formatDayLong(issuedOn, dates) })} {t('counts', {
          cases: facts.cases, events: facts.events, sources: facts.sources, prisons: facts.prisons,
        })}</p>
        {facts.isInvented && <p className="well">{t('invented')}</p>}
        <p>{t('copies')}</p>
      </div>
      <EditionFiles edition={edition} />
      <VerifySection keys={keys} commands={verifyCommandsOf(edition, reading.origin ?? '')} />
      <section className="sec prose" aria-labelledby="cite">
        <header><h2 id="cite" className="t4">{t('cite')}</h2></header>
        <blockquote className="t3">{t('citation', { number: isolateText(number), day })} <bdi>{addressOf(reading, path)}</bdi></blockquote>
        <p>{t('licence')}</p>
        <p className="hash">{t('audit', { entries: facts.audit.entries })}<code dir="ltr" translate="no">{facts.audit.head}</code></p>
      </section>
      {earlier.length > 0 && (
        <section className="sec prose" aria-labelledby="compare">
          <header><h2 id="compare" className="t4">{t('compare')}</h2></header>
          <ul className="source-list">
            {earlier.map((one) => (
              <li key={one.number}>
                <a href={linkTo(reading, `${path}/since/${one.number}`)}>{t('since', { number: isolateText(one.number) })}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
