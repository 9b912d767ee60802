import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { SelectField } from '@/components/ui/select-field'
import { type LedgerFilter, ledgerParameters } from '@/lib/domain/actions/ledger-filter'
import { PROCEDURE_IDS } from '@/lib/domain/actions/procedures'
import { formatDay } from '@/lib/domain/dates/day'

interface LedgerFiltersProps {
  filter: LedgerFilter
  reading: TeamReading
  prisons: readonly { id: string; name: string }[]
  /** Whom actions were addressed to, for whoever types. */
  addressees: readonly string[]
}

const WORDS = ['kind', 'addressee', 'case'] as const

/** Narrower rows: a form whose answer is an address. */
export function LedgerFilters({ filter, reading, prisons, addressees }: LedgerFiltersProps) {
  const [t, procedures] = [useTranslations('team-ledger.filter'), useTranslations('team-ledger.procedure')]
  const any = { value: '', label: t('any') }
  const said = (name: 'deadline' | 'outcome', values: readonly string[]) =>
    [any, ...values.map((value) => ({ value, label: t(`${name}s.${value}`) }))]
  const places = [{ value: 'none', label: t('prisonNone') }, ...prisons.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <form className="tools" method="get" action="/team/ledger" role="search" aria-label={t('title')}>
      {reading.pinned && <input type="hidden" name="asOf" value={formatDay(reading.asOf)} />}
      {WORDS.map((name) => (
        <label key={name} className="field grow">
          {t(name)}
          <input
            className="ctl" name={name} defaultValue={filter[name] ?? ''} maxLength={200} dir="auto"
            list={name === 'addressee' ? 'ledger-addressees' : undefined}
          />
        </label>
      ))}
      <datalist id="ledger-addressees">{addressees.map((one) => <option key={one} value={one} />)}</datalist>
      <SelectField
        name="deadline" label={t('deadline')} value={filter.deadline ?? ''}
        options={said('deadline', ['coming', 'passed', 'none'])}
      />
      <SelectField
        name="outcome" label={t('outcome')} value={filter.outcome ?? ''} options={said('outcome', ['answered', 'open'])}
      />
      <SelectField
        name="procedure" label={t('procedure')} value={filter.procedure ?? ''}
        options={[any, ...PROCEDURE_IDS.map((value) => ({ value, label: procedures(`${value}.short`) }))]}
      />
      <SelectField name="prison" label={t('prison')} value={filter.prison ?? ''} options={[any, ...places]} />
      <button className="btn" type="submit">{t('apply')}</button>
      {Object.keys(ledgerParameters(filter)).length > 0 && <a className="t2" href={teamLink(reading, '/ledger')}>{t('clear')}</a>}
    </form>
  )
}
