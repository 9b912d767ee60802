import { useTranslations } from 'next-intl'
import { useHydrated } from '@/components/ui/use-hydrated'
import { PrisonField } from './prison-field'
import type { PrisonOption } from './prison-option'

interface PlaceFieldProps {
  type: string
  prisons: readonly PrisonOption[]
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

const LIST = 'prisons'

/** Where it happened: a prison by any of its names; for a transfer, also from where. */
export function PlaceField({ type, prisons, texts, faults }: PlaceFieldProps) {
  const t = useTranslations('record.where')
  const isHydrated = useHydrated()
  const shared = { prisons, texts, faults, list: LIST }
  return (
    <>
      <PrisonField name="prison" label={t('label')} hint={t('hint')} {...shared} />
      {type === 'transfer' && <PrisonField name="from" label={t('from')} {...shared} />}
      {!isHydrated && (
        <datalist id={LIST}>
          {prisons.flatMap(({ id, name, label, city, aliases }) => [
            <option key={id} value={name}>{city}</option>,
            ...aliases.map((alias) => <option key={`${id}-${alias}`} value={alias}>{label}</option>),
          ])}
        </datalist>
      )}
    </>
  )
}
