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
  return (
    <section className="sec" aria-labelledby="before">
      <header><h2 id="before" className="t4">{t('title')}</h2></header>
      <ul className="held-before t2">
        {past.map(({ slug, name, status, from, to }) => (
          <li key={slug}>
            <b><BothNames name={name} href={linkTo(reading, `/cases/${slug}`)} /></b>
            <span>
              {t('line', {
                start: from.edtf === to?.edtf ? 'unknown' : 'known', from: formatSpan(from, dates),
                to: to === null ? vocabulary('notKnown') : formatSpan(to, dates),
                status: vocabulary(`status.${status}`),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
