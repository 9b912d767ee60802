import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { OpenProcedure } from '@/lib/domain/actions/open-procedures'
import { useClosingWords } from './use-closing-words'

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
