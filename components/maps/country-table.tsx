import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { formatCountry } from '@/lib/i18n/format-country'

/** The people held in a country, and where on the world it is shown. */
export interface CountryCounts {
  country: string
  prisons: number
  longitude: number
  latitude: number
  total: number
  critical: number
  high: number
  elevated: number
  watch: number
  none: number
}

interface CountryTableProps {
  countries: readonly CountryCounts[]
  unplaced: number
  reading: Reading
}

/** What the world map shows, as a table. */
export function CountryTable({ countries, unplaced, reading }: CountryTableProps) {
  const t = useTranslations('maps')
  const format = useFormatter()
  const locale = useLocale()
  if (countries.length === 0 && unplaced === 0) return <p className="t2">{t('nobodyAbroad')}</p>
  const all = countries.reduce((sum, { total }) => sum + total, unplaced)
  return (
    <div className="pm-scroll" tabIndex={0} role="region" aria-label={t('tableCaption')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('country')}</th>
            {(['prisons', 'held', 'critical'] as const).map((name) => (
              <th key={name} scope="col" className="num">{t(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.map(({ country, prisons, total, critical }) => (
            <tr key={country}>
              <th scope="row"><a href={linkTo(reading, '/map', { country })}>{formatCountry(country, locale)}</a></th>
              <td className="num">{format.number(prisons)}</td>
              <td className="num">{format.number(total)}</td>
              <td className="num">{format.number(critical)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('unplaced')}</th>
            <td />
            <td className="num">{format.number(unplaced)}</td>
            <td />
          </tr>
        </tbody>
        <tfoot><tr><th scope="row">{t('all')}</th><td /><td className="num">{format.number(all)}</td><td /></tr></tfoot>
      </table>
    </div>
  )
}
