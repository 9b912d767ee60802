import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { Edition, SigningKey } from '@/lib/domain/editions/edition'
import { verifyCommandsOf } from '@/lib/domain/editions/verify-commands'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isolateText } from '@/lib/i18n/isolate-text'
import { VerifySteps } from './verify-section'

interface EditionsSectionProps {
  editions: readonly Edition[]
  keys: readonly SigningKey[]
  reading: Reading
}

/** All editions, the newest first, with the way to each, and how to verify the newest that can be had. */
export function EditionsSection({ editions, keys, reading }: EditionsSectionProps) {
  const [t, dates] = [useTranslations('editions'), useTranslations('dates')]
  const newest = editions.find(({ gone }) => gone === null)
  return (
    <section className="sec prose" aria-labelledby="editions">
      <header><h2 id="editions" className="t4">{t('title')}</h2></header>
      <p>{t('lead')}</p>
      {editions.length === 0 ? <p className="soft">{t('none')}</p> : (
        <ul className="lines">
          {editions.map(({ number, asOf, facts, gone }) => (
            <li key={number}>
              <a href={linkTo(reading, `/data/editions/${number}`)}>{t('one.title', { number: isolateText(number) })}</a>
              <span className="soft">
                {gone === null && t('line', { cases: facts.cases, day: formatDayLong(asOf, dates) })}
                {gone !== null && (gone.replacedBy === null ? t('gone') : t('replacedBy', { number: isolateText(gone.replacedBy) }))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {newest && (
        <details className="step">
          <summary>{t('verify.title')}</summary>
          <VerifySteps keys={keys} commands={verifyCommandsOf(newest, reading.origin ?? '')} />
        </details>
      )}
    </section>
  )
}
