import { useFormatter, useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { AddresseeCount } from '@/lib/domain/actions/ledger-line'
import { formatDayLong } from '@/lib/i18n/format-day'

/** As many as stand open; more are unfolded. */
const OPEN_ROWS = 12

/** To whom was written how often, and who ever answered. */
export function AddresseeCounts({ counts, reading }: { counts: readonly AddresseeCount[]; reading: TeamReading }) {
  const t = useTranslations('team-ledger.addressees')
  return (
    <section className="sec" id="addressees" aria-labelledby="addressees-title">
      <h2 className="t4" id="addressees-title">{t('title')}</h2>
      <p className="t2 soft">{counts.length === 0 ? t('none') : t('lead')}</p>
      {counts.length > 0 && <CountsTable counts={counts.slice(0, OPEN_ROWS)} reading={reading} />}
      {counts.length > OPEN_ROWS && (
        <details className="rows">
          <summary>{t('more', { count: counts.length - OPEN_ROWS })}</summary>
          <CountsTable counts={counts.slice(OPEN_ROWS)} reading={reading} />
        </details>
      )}
    </section>
  )
}

function CountsTable({ counts, reading }: { counts: readonly AddresseeCount[]; reading: TeamReading }) {
  const [t, dates] = [useTranslations('team-ledger.addressees'), useTranslations('dates')]
  const format = useFormatter()
  return (
    <table>
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('who')}</th>
          {(['written', 'answered', 'overdue'] as const).map((column) => (
            <th key={column} scope="col" className="num">{t(column)}</th>
          ))}
          <th scope="col" className="wide">{t('last')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ said, addresseeId, written, answered, overdue, lastOn }) => (
          <tr key={`${addresseeId} ${said}`}>
            <th scope="row">
              <a href={teamLink(reading, '/ledger', { addressee: addresseeId ?? said })}><bdi>{said}</bdi></a>
              {addresseeId === null && <span className="soft"> · {t('notOnRecord')}</span>}
            </th>
            {[written, answered, overdue].map((count, column) => <td key={column} className="num">{format.number(count)}</td>)}
            <td className="wide">{lastOn === null ? '' : formatDayLong(lastOn, dates)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
