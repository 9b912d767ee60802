import { useTranslations } from 'next-intl'
import { TextField } from './text-field'

/** A prison as the picker offers it: by each of its names. */
export interface PrisonOption {
  id: string
  name: string
  city: string
  /** In its own script, and other names. */
  aliases: string[]
}

interface PlaceFieldProps {
  type: string
  prisons: readonly PrisonOption[]
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

/** Where it happened: a prison by any of its names; for a transfer, also from where. */
export function PlaceField({ type, prisons, texts, faults }: PlaceFieldProps) {
  const t = useTranslations('record.where')
  return (
    <>
      <TextField name="prison" label={t('label')} hint={t('hint')} list="prisons" texts={texts} faults={faults} />
      {type === 'transfer' && <TextField name="from" label={t('from')} list="prisons" texts={texts} faults={faults} />}
      <datalist id="prisons">
        {prisons.flatMap(({ id, name, city, aliases }) => [
          <option key={id} value={name}>{city}</option>,
          ...aliases.map((alias) => <option key={`${id}-${alias}`} value={alias}>{name}</option>),
        ])}
      </datalist>
    </>
  )
}
