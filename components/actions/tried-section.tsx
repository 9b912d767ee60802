import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { OpenProcedure } from '@/lib/domain/actions/open-procedures'
import type { EventView } from '@/lib/domain/contract/case-detail'
import { OpenProcedures } from './open-procedures'
import { TriedEntry } from './tried-entry'

/** What was done for a person, and which procedures nobody has used. */
export interface Tried {
  actions: readonly EventView[]
  open: readonly OpenProcedure[]
  /** Whether a consent to procedures is on record. */
  isConsented: boolean
}

interface TriedSectionProps {
  tried: Tried
  slug: string
  mayRecord: boolean
  reading: TeamReading
}

/** What was tried for one person, with what came of it. */
export function TriedSection({ tried: { actions, open, isConsented }, slug, mayRecord, reading }: TriedSectionProps) {
  const t = useTranslations('team-ledger.tried')
  const answered = actions.filter(({ details }) => details.outcome !== undefined).length
  return (
    <section className="sec" id="tried" aria-labelledby="tried-title">
      <h2 className="t4" id="tried-title">{t('title')}</h2>
      <p className="t2 soft">{actions.length === 0 ? t('none') : t('count', { count: actions.length, answered })}</p>
      {actions.length > 0 && (
        <ul className="tried t2">
          {actions.map((action) => <TriedEntry key={action.id} action={action} asOf={reading.asOf} />)}
        </ul>
      )}
      <p className="tried-links t2">
        {mayRecord && <a href={`/team/record?case=${encodeURIComponent(slug)}&type=action`}>{t('record')}</a>}
        {actions.length > 0 && <a href={teamLink(reading, '/ledger', { case: slug })}>{t('all')}</a>}
      </p>
      {open.length > 0 && <OpenProcedures {...{ open, isConsented, slug, mayRecord, reading }} />}
    </section>
  )
}
