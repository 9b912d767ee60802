import type { MapAnswer, PrisonPoint } from '@/lib/domain/contract/map-answer'
import { LEVELS } from '@/lib/domain/vocabulary'
import type { MapReader } from './map-reader'

/** A link to `#map-table` opens the table: it lies inside the details element that holds it. */
const MAP_TABLE_ID = 'map-table'

/** What a rule says of a prison as a whole, in words after its name. */
function flagWords({ flag }: PrisonPoint['properties'], t: MapReader['t']): string {
  return flag ? `. ${t('table.flag', { count: flag.people, level: t(`level.${flag.level}`) })}` : ''
}

/**
 * All numbers of the map as a table, for those who cannot see it or want to copy it. `named` is whether the page
 * names those without a place beside it, so that the table need not lead to them.
 */
export function MapTable({ answer, reader, named }: { answer: MapAnswer; reader: MapReader; named: boolean }) {
  const { t, number } = reader
  const prisons = answer.features.map(({ properties }) => properties).filter(({ total }) => total > 0)
  const levels = LEVELS.filter((level) => prisons.some((prison) => prison[level] > 0))
  const all = prisons.reduce((sum, { total }) => sum + total, answer.unplaced)
  return (
    <details className="pm-details">
      <summary>{t('table.summary')}</summary>
      <div className="pm-scroll" id={MAP_TABLE_ID} tabIndex={0} role="region" aria-label={t('table.caption')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('table.prison')}</th>
              <th scope="col" className="num">{t('table.held')}</th>
              {levels.map((level) => (
                <th key={level} scope="col" className="num">{t(`table.level.${level}`)}</th>
              ))}
              <th scope="col">{t('table.place')}</th>
            </tr>
          </thead>
          <tbody>
            {prisons.map((prison) => (
              <tr key={prison.id}>
                <th scope="row"><a href={reader.prisonHref(prison.id)}>{prison.name}</a>{flagWords(prison, t)}</th>
                <td className="num">{number(prison.total)}</td>
                {levels.map((level) => <td key={level} className="num">{number(prison[level])}</td>)}
                <td>{t(`precision.${prison.locationPrecision}`)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                {named ? t('table.unplaced') : <a href={reader.unplacedHref}>{t('table.unplaced')}</a>}
              </th>
              <td className="num">{number(answer.unplaced)}</td>
              {levels.length > 0 && <td colSpan={levels.length} className="num">{t('table.notCounted')}</td>}
              <td />
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.all')}</th>
              <td className="num">{number(all)}</td>
              <td colSpan={levels.length + 1} />
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  )
}
