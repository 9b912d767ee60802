import { useLocale, useTranslations } from 'next-intl'
import { outlinedCountries } from '@/geo/outline-map'
import { linkTo, type Reading } from '@/components/site/reading'
import { SelectField } from '@/components/ui/select-field'
import { compareIn } from '@/lib/i18n/compare-in'
import { formatDay } from '@/lib/domain/dates/day'
import { formatCountry } from '@/lib/i18n/format-country'

/** A form that leads to the map of any country, or of the world. */
export function CountryChoice({ reading, country }: { reading: Reading; country: string }) {
  const t = useTranslations('maps')
  const locale = useLocale()
  const named = outlinedCountries().map((code) => ({ value: code, label: formatCountry(code, locale) }))
  const options = [{ value: '', label: t('world') }, ...named.sort((a, b) => compareIn(locale)(a.label, b.label))]
  return (
    <form className="tools" method="get" action={linkTo({ ...reading, pinned: false }, '/map')}>
      {reading.pinned && <input type="hidden" name="asOf" value={formatDay(reading.asOf)} />}
      <SelectField name="country" label={t('choose')} value={country} options={options} />
      <button className="btn" type="submit">{t('show')}</button>
    </form>
  )
}
