import { useFormatter, useTranslations } from 'next-intl'
import type { TeamReading } from '@/components/team/team-link'
import type { PrisonDay } from '@/lib/domain/rules/change/prison-preview'
import { formatDayLong } from '@/lib/i18n/format-day'
import { ChangedPrisons } from './changed-prisons'

interface PrisonChangesProps {
  title: string
  /** The newest first. */
  days: readonly PrisonDay[]
  nameOf: (id: string) => string
  reading: TeamReading
}

/** Which prisons a change would flag, or not flag any more, in one picture: on the day and month by month. */
export function PrisonChanges({ title, days, nameOf, reading }: PrisonChangesProps) {
  const [t, preview, dates] = [
    useTranslations('team-rules.prisons'), useTranslations('team-rules.preview'), useTranslations('dates'),
  ]
  const format = useFormatter()
  const [today] = days
  if (!today) return null
  const columns = COLUMNS.filter(({ of }) => days.some((one) => of(one).length > 0))
  return (
    <section>
      <h3 className="t3">{title}</h3>
      <p>{t('today', { day: formatDayLong(today.day, dates), gain: gained(today).length, lose: lost(today).length })}</p>
      <div className="wide-table" tabIndex={0} role="region" aria-label={t('caption')}>
        <table>
          <caption className="t2">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{preview('day')}</th>
              <th scope="col">{t('marked')}</th>
              {columns.map(({ key }) => <th key={key} scope="col">{t(key)}</th>)}
            </tr>
          </thead>
          <tbody>
            {days.map((one) => (
              <tr key={one.day}>
                <th scope="row">{formatDayLong(one.day, dates)}</th>
                <td>
                  {one.before === one.after ? format.number(one.before)
                    : <b>{preview('becomes', { before: one.before, after: one.after })}</b>}
                </td>
                {columns.map(({ key, of }) => (
                  <td key={key}><ChangedPrisons prisons={of(one)} nameOf={nameOf} reading={reading} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const gained = ({ changed }: PrisonDay) => changed.filter(({ before }) => before === 'none')
const lost = ({ changed }: PrisonDay) => changed.filter(({ after }) => after === 'none')
const moved = ({ changed }: PrisonDay) => changed.filter(({ before, after }) => before !== 'none' && after !== 'none')

/** Each stands only where some day has something to say in it. */
const COLUMNS = [{ key: 'gain', of: gained }, { key: 'lose', of: lost }, { key: 'move', of: moved }] as const
