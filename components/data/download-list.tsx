import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { FeedLinks } from '@/components/feeds/feed-links'
import { linkTo, type Reading } from '@/components/site/reading'
import { formatDay } from '@/lib/domain/dates/day'
import { STATISTIC_IDS } from '@/lib/domain/statistics/statistics'

/** Addresses of the programs' interface, by what they tell. */
const ANSWERS = { cases: 'cases', map: 'map', days: 'days', timeline: 'timeline', statistics: 'statistics' } as const
/** The files of all cases. */
const FILES = { csv: 'CSV', xlsx: 'XLSX', ndjson: 'NDJSON', geojson: 'GeoJSON' } as const
const TABLES = ['prisons', 'sources'] as const

/** What may be taken along, each with what it is, as it stood on the day shown. */
export function DownloadList({ reading }: { reading: Reading }) {
  const t = useTranslations('data')
  const names = useTranslations('statistics.name')
  const guide = useTranslations('api-docs')
  const day = formatDay(reading.asOf)
  return (
    <section className="sec prose" aria-labelledby="downloads">
      <header><h2 id="downloads" className="t4">{t('downloads')}</h2></header>
      <p>{t('sameDay')}</p>
      <h3>{t('tables')}</h3>
      <ul className="source-list">
        <li>
          {t('table.cases')} (
          {Object.entries(FILES).map(([ending, name], index) => (
            <Fragment key={ending}>
              {index > 0 && ' · '}
              <a href={`/api/v1/export.${ending}?asOf=${day}`}>{name}</a>
            </Fragment>
          ))}
          ): {t('files')}
        </li>
        {TABLES.map((name) => (
          <li key={name}><a href={linkTo(reading, `/data/${name}.csv`)}>{t(`table.${name}`)}</a> (CSV)</li>
        ))}
        {STATISTIC_IDS.map((id) => (
          <li key={id}><a href={linkTo(reading, `/statistics/${id}.csv`)}>{t('numbers', { name: names(id) })}</a> (CSV)</li>
        ))}
      </ul>
      <h3>{t('programs')}</h3>
      <ul className="source-list">
        {Object.entries(ANSWERS).map(([name, path]) => (
          <li key={name}><a href={`/api/v1/${path}?asOf=${day}`}>{t(`answer.${name}`)}</a> (JSON)</li>
        ))}
        <li><a href={linkTo(reading, '/data/api')}>{guide('link')}</a></li>
        <li><a href="/api/v1/openapi.json">{t('answer.openapi')}</a> (JSON)</li>
        <FeedLinks locale={reading.locale} />
        <li><a href={`/${reading.locale}/corrections/feed.xml`}>{t('answer.corrections')}</a> (Atom)</li>
      </ul>
    </section>
  )
}
