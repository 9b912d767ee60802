import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { DELIMITERS, ENCODINGS, type Delimiter, type Encoding } from '@/lib/domain/lists/list-table'
import { nameSeparator } from '@/lib/domain/lists/mapping-form'

/** How a file was taken as a table. */
export interface TableOptions {
  encoding: Encoding | null
  delimiter: Delimiter | null
  sheet: string | null
  sheets: readonly string[]
  headerRow: number
}

interface TableFormProps {
  action: string
  saved: readonly string[]
  /** The one of them by which it is read. */
  chosen: string
  /** Null for a file that could not be taken as one. */
  as: TableOptions | null
}

/** Reads the file in another way, or by a mapping that was kept: a form that only looks, and changes nothing. */
export function TableForm({ action, saved, chosen, as }: TableFormProps) {
  const t = useTranslations('team-imports')
  const isText = as === null || as.encoding !== null
  const recognised = { value: '', label: t('table.recognised') }
  const encodings = [recognised, ...ENCODINGS.map((value) => ({ value, label: value }))]
  const named = DELIMITERS.map((sign) => ({ value: nameSeparator(sign), label: t(`delimiter.${NAMES[sign]}`) }))
  const delimiters = [recognised, ...named]
  return (
    <form className="tools" method="get" action={action}>
      {saved.length > 0 && (
        <SelectField
          name="saved" label={t('table.saved')} value={chosen}
          options={[{ value: '', label: t('table.noSaved') }, ...saved.map((value) => ({ value, label: value }))]}
        />
      )}
      {isText && <SelectField name="encoding" label={t('table.encoding')} value={as?.encoding ?? ''} options={encodings} />}
      {isText && (
        <SelectField name="delimiter" label={t('table.delimiter')} value={nameSeparator(as?.delimiter ?? null)} options={delimiters} />
      )}
      {as !== null && as.sheets.length > 1 && (
        <SelectField
          name="sheet" label={t('table.sheet')} value={as.sheet ?? ''}
          options={as.sheets.map((value) => ({ value, label: value }))}
        />
      )}
      <label className="field">
        {t('table.headerRow')}
        <input className="ctl" name="headerRow" type="number" min={1} max={100} defaultValue={as?.headerRow ?? 1} />
      </label>
      <button className="btn" type="submit">{t('table.read')}</button>
    </form>
  )
}

const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const
