import { useLocale, useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { standingOf, type TeamEdition } from '@/lib/domain/editions/team-edition'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isolateText } from '@/lib/i18n/isolate-text'
import { MadeFiles } from './made-files'

/** One edition: how far it is, who asked for it, and its files. */
export function TeamEditionHead({ edition, reading }: { edition: TeamEdition; reading: TeamReading }) {
  const locale = useLocale()
  const [t, dates] = [useTranslations('team-editions'), useTranslations('dates')]
  const { number, state, asOf, againOf, askedBy, approvedBy, facts, gone, progress } = edition
  return (
    <div className="team-column">
      <div className="page-head">
        <p className="t1"><a href={teamLink(reading, '/editions')}>{t('title')}</a></p>
        <h1 className="t5">{t('edition', { number: isolateText(number) })}</h1>
        <p className="well">{progress ? t('making', progress) : t(`state.${standingOf(edition)}`)}</p>
        {gone?.replacedBy && <p>{t('replacedBy', { number: isolateText(gone.replacedBy) })}</p>}
        <p>
          {t('askedBy', { who: askedBy, day: formatDayLong(asOf, dates) })}{' '}
          {approvedBy !== null && t('approvedBy', { who: approvedBy })}
        </p>
        {againOf !== null && <p>{t('againOf', { number: isolateText(againOf) })}</p>}
        {state === 'issued' && <p><a href={`/${locale}/data/editions/${number}`}>{t('public')}</a></p>}
      </div>
      {facts && <MadeFiles number={number} facts={facts} isOpen={state === 'made' || state === 'approved'} />}
    </div>
  )
}
