import { useTranslations } from 'next-intl'
import { useClosingWords } from '@/components/actions/use-closing-words'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { ClosingProcedure } from '@/lib/domain/tasks/follow-up'
import { formatDayLong } from '@/lib/i18n/format-day'

interface ClosingWordsProps {
  closing: ClosingProcedure
  slug: string
  reading: TeamReading
}

/** To which procedure a case can still be taken, until when, and what that needs first. */
export function ClosingWords({ closing, slug, reading }: ClosingWordsProps) {
  const [t, ledger] = [useTranslations('team-tasks.followUp'), useTranslations('team-ledger')]
  const dates = useTranslations('dates')
  const closingWords = useClosingWords()
  const { id, closesOn, isConsented } = closing
  const procedure = ledger(`procedure.${id}.name`)
  const day = closesOn !== null && closesOn.earliest === closesOn.latest ? closesOn.latest : null
  return (
    <>
      {day === null
        ? t('submitSoon', { procedure, closing: closingWords(closing) })
        : t('submit', { procedure, day: formatDayLong(day, dates) })}
      {!isConsented && (
        <> {ledger('tried.noConsent')}{' '}
          <a href={teamLink(reading, `/cases/${encodeURIComponent(slug)}/publication`)}>{ledger('tried.toConsent')}</a>
        </>
      )}
    </>
  )
}
