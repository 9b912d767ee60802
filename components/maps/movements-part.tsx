import { useFormatter, useTranslations } from 'next-intl'
import type { MovementView } from '@/components/map/movement-arcs'
import { linkTo, type Reading } from '@/components/site/reading'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'

interface MovementsPartProps {
  movements: readonly MovementView[]
  span: { from: Day; to: Day }
  country: string
  reading: Reading
}

/** The moves of a span in a sentence and as a table, with a form that asks for another span. */
export function MovementsPart({ movements, span, country, reading }: MovementsPartProps) {
  const t = useTranslations('maps')
  const dates = useTranslations('dates')
  const words = { from: formatDayLong(span.from, dates), to: formatDayLong(span.to, dates) }
  const people = movements.reduce((sum, one) => sum + one.people, 0)
  return (
    <section className="sec" aria-labelledby="movements">
      <header><h2 className="t4" id="movements">{t('movements')}</h2></header>
      <p className="t2">{t('movementsText', { ...words, people, drawn: movements.length })} {t('counted')}</p>
      <form className="tools" method="get" action={linkTo({ ...reading, pinned: false }, '/map')}>
        <input type="hidden" name="country" value={country} />
        {reading.pinned && <input type="hidden" name="asOf" value={formatDay(reading.asOf)} />}
        <SpanField name="from" label={t('spanFrom')} day={span.from} latest={reading.asOf} />
        <SpanField name="to" label={t('spanTo')} day={span.to} latest={reading.asOf} />
        <button className="btn" type="submit">{t('show')}</button>
      </form>
      {movements.length > 0 && (
        <MovementTable movements={movements} caption={t('movementsCaption', words)} reading={reading} />
      )}
    </section>
  )
}

function SpanField({ name, label, day, latest }: { name: string; label: string; day: Day; latest: Day }) {
  return (
    <label className="field">
      {label}
      <input className="ctl" type="date" name={name} defaultValue={formatDay(day)} max={formatDay(latest)} />
    </label>
  )
}

function MovementTable({ movements, caption, reading }: {
  movements: readonly MovementView[]
  caption: string
  reading: Reading
}) {
  const t = useTranslations('maps')
  const format = useFormatter()
  const link = ({ id, name }: MovementView['from']) => <a href={linkTo(reading, `/prisons/${id}`)}>{name}</a>
  return (
    <div className="pm-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('to')}</th>
            <th scope="col" className="num">{t('people')}</th>
          </tr>
        </thead>
        <tbody>
          {movements.map(({ from, to, people }) => (
            <tr key={`${from.id} ${to.id}`}>
              <th scope="row">{link(from)}</th>
              <td>{link(to)}</td>
              <td className="num">{format.number(people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
