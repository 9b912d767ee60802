import { useRef } from 'react'
import { useTranslations } from 'next-intl'
import type { PickOption } from '@/components/picking/combo-box'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import { NEW_SOURCE } from '@/lib/domain/record-form/read-form-source'
import { NewSource } from './new-source'
import { SourceFinder } from './source-finder'
import { useChecked } from './use-checked'
import { usePickedSources } from './use-picked-sources'
import { useSourceLabel } from './use-source-label'

interface SourceFieldProps {
  /** Those that are offered before anything is searched for. */
  sources: readonly SourceOption[]
  /** Those that the server found for the text that was sent, and the one that was chosen. */
  found: readonly SourceOption[]
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

/** Who says so: a source on record, offered or searched for, or one that is described here and made on the way. */
export function SourceField({ sources, found, texts, faults }: SourceFieldProps) {
  const t = useTranslations('record.source')
  const toPick = useSourceLabel()
  const group = useRef<HTMLFieldSetElement>(null)
  const { picked, pick, describe } = usePickedSources(group)
  const chosen = useChecked('input[name=source]', texts.source ?? '')
  const isHydrated = useHydrated()
  const offered = [...new Map([...picked, ...found, ...sources].map((one) => [one.id, toPick(one)])).values()]
  // A draft knows its source by the words that stood here.
  const isKnown = chosen === '' || chosen === NEW_SOURCE || offered.some(({ id }) => id === chosen)
  const rows = isKnown ? offered : [{ id: chosen, label: texts['source.named'] || t('chosenBefore') }, ...offered]
  const isNew = chosen === NEW_SOURCE || (chosen === '' && (texts['source.title'] ?? '') !== '')
  const fault = faults.source
  return (
    <>
      <SourceFinder text={texts['source.find'] ?? ''} onPick={pick} onDescribe={describe} />
      <fieldset
        ref={group} className="rows" id="field-source" role="radiogroup" tabIndex={-1} aria-labelledby="legend-source"
        aria-invalid={fault !== undefined || undefined} aria-describedby={fault === undefined ? undefined : 'fault-source'}
      >
        <legend className="field" id="legend-source">{t('label')}</legend>
        {fault !== undefined && <p className="fault" id="fault-source">{fault}</p>}
        {rows.map((row) => <SourceRow key={row.id} row={row} isChosen={row.id === chosen} />)}
        <SourceRow row={{ id: NEW_SOURCE, label: t('new') }} isChosen={chosen === NEW_SOURCE} />
      </fieldset>
      <input type="hidden" name="source.named" value={rows.find(({ id }) => id === chosen)?.label ?? ''} />
      <NewSource isAsked={isNew} isScripted={isHydrated} texts={texts} faults={faults} />
    </>
  )
}

function SourceRow({ row: { id, label, note }, isChosen }: { row: PickOption; isChosen: boolean }) {
  return (
    <label className="row-choice">
      <input type="radio" name="source" value={id} defaultChecked={isChosen} />
      <span>{label}{note !== undefined && note !== '' && <span className="t1 soft">{note}</span>}</span>
    </label>
  )
}
