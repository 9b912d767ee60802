import { useTranslations } from 'next-intl'
import { formatSentenceLength } from '@/components/cases/format-sentence-length'
import { isClosed } from '@/components/cases/custody'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatSpan } from '@/lib/i18n/format-span'

/** The sentence in force and what is known of its end. */
export function SentenceSection({ page }: { page: CasePage }) {
  const t = useTranslations('case.sentence')
  const dates = useTranslations('dates')
  const lines = useComponents(page)
  const stage = page.sentence?.stage ?? null
  if (page.sentence === null && isClosed(page.status)) return null
  return (
    <section className="sec" aria-labelledby="sentence">
      <header><h2 className="t4" id="sentence">{t('title')}</h2></header>
      {page.sentence === null
        ? <p className="t2">{t('nothing')}</p>
        : (
          <>
            <ul className="t2">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
            <p className="t2 soft">
              {stage !== null && t.has(`stage.${stage}`) && `${t(`stage.${stage}`)} `}
              {page.sentence.end === null ? t('endNotKnown') : t('end', { date: formatSpan(page.sentence.end, dates) })}
            </p>
          </>
        )}
    </section>
  )
}

/** Each component of the sentence in words; one without words of its own is named as it is recorded. */
function useComponents({ sentence }: CasePage): string[] {
  const t = useTranslations('case.sentence')
  const lengths = useTranslations('cases.length')
  return Object.entries(sentence?.components ?? {}).flatMap(([key, value]) => {
    if (key === 'prisonMonths') {
      const length = formatSentenceLength(sentence, lengths)
      return length === null ? [] : [t('prison', { length })]
    }
    if (value === false || (typeof value !== 'number' && typeof value !== 'string' && value !== true)) return []
    return [t.has(`component.${key}`) ? t(`component.${key}`, { value: value === true ? 1 : value }) : key]
  })
}
