import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { OpenProcedure } from '@/lib/domain/actions/open-procedures'
import type { Day } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'

interface OpenProceduresProps {
  open: readonly OpenProcedure[]
  isConsented: boolean
  slug: string
  mayRecord: boolean
  reading: TeamReading
}

/** The procedures that a reason opens and nobody has used: until when, and whether somebody consented. */
export function OpenProcedures({ open, isConsented, slug, mayRecord, reading }: OpenProceduresProps) {
  const [t, names] = [useTranslations('team-ledger.tried'), useTranslations('team-ledger.procedure')]
  const closingWords = useClosingWords()
  return (
    <>
      <h3 className="t3">{t('open')}</h3>
      <ul className="tried-open t2">
        {open.map((one) => (
          <li key={one.id} data-procedure={one.id} data-state={one.state}>
            {names(`${one.id}.name`)}
            <br />
            {one.closesOn !== null && <><b>{closingWords(one)}</b>{' '}</>}
            <span className="soft">
              {t('for', { rule: one.rule })} {one.reply !== null && t(...replyWords(one.reply))}
            </span>
          </li>
        ))}
      </ul>
      <p className="t2">
        {isConsented ? t('consented') : t('noConsent')}{' '}
        {!isConsented && mayRecord && (
          <a href={teamLink(reading, `/cases/${encodeURIComponent(slug)}/publication`)}>{t('toConsent')}</a>
        )}
      </p>
    </>
  )
}

function replyWords(reply: NonNullable<OpenProcedure['reply']>): [string, { count: number }] {
  return 'days' in reply ? ['replyDays', { count: reply.days }] : ['replyMonths', { count: reply.months }]
}

/** By when a case must be there, as exactly as the day of the event is known. */
function useClosingWords(): (open: OpenProcedure) => string {
  const [t, dates] = [useTranslations('team-ledger.tried'), useTranslations('dates')]
  const say = (day: Day) => formatDayLong(day, dates)
  return ({ closesOn, state }) => {
    const { earliest = null, latest = null } = closesOn ?? {}
    if (state === 'closed' && latest !== null) return t('closed', { day: say(latest) })
    const perhaps = state === 'perhaps_closed' ? ` ${t('perhapsClosed')}` : ''
    if (earliest !== null && earliest === latest) return t('closes', { day: say(earliest) })
    if (earliest !== null && latest !== null) {
      return t('closesBetween', { first: say(earliest), last: say(latest) }) + perhaps
    }
    if (latest !== null) return t('closesBy', { day: say(latest) }) + perhaps
    return earliest === null ? '' : t('closesFrom', { day: say(earliest) }) + perhaps
  }
}
