import { useTranslations } from 'next-intl'
import { BothNames } from '@/components/names/both-names'
import { linkTo, type Reading } from '@/components/site/reading'
import type { Span } from '@/lib/domain/contract/span'
import type { Status } from '@/lib/domain/vocabulary'
import { formatSpan } from '@/lib/i18n/format-span'

interface PrisonPastProps {
  past: readonly {
    slug: string
    name: { latin: string; native: string | null }
    status: Status
    from: Span
    to: Span | null
  }[]
  reading: Reading
}

/** Who was held at a prison before: from when, until when, and how things stand now. Nothing where nobody was. */
export function PrisonPast({ past, reading }: PrisonPastProps) {
  const t = useTranslations('held-before')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  if (past.length === 0) return null
  const said = (span: Span | null) => (span === null ? vocabulary('notKnown') : formatSpan(span, dates))
  return (
    <section className="sec" aria-labelledby="before">
      <header><h2 id="before" className="t4">{t('title')}</h2></header>
      <table className="held-before">
        <caption className="vh">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th><th scope="col">{t('from')}</th><th scope="col">{t('to')}</th>
            <th scope="col">{t('status')}</th>
          </tr>
        </thead>
        <tbody>
          {past.map(({ slug, name, status, from, to }) => (
            <tr key={slug}>
              <th scope="row"><BothNames name={name} href={linkTo(reading, `/cases/${slug}`)} /></th>
              <td>{from.edtf === to?.edtf ? vocabulary('notKnown') : said(from)}</td>
              <td>{said(to)}</td>
              <td>{vocabulary(`status.${status}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
