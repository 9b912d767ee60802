import { useTranslations } from 'next-intl'
import { ComboBox } from '@/components/picking/combo-box'
import { useFound } from '@/components/picking/use-found'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import { NEW_SOURCE } from '@/lib/domain/record-form/read-form-source'
import { readSourceOption } from './read-source-option'
import { useSourceLabel } from './use-source-label'

interface SourceFinderProps {
  text: string
  onPick: (source: SourceOption) => void
  /** Where nothing on record is meant: what was typed describes a new one. */
  onDescribe: (words: string) => void
}

/** Any source on record, by words of its title, its publisher, its link or its day. */
export function SourceFinder({ text, onPick, onDescribe }: SourceFinderProps) {
  const t = useTranslations('record.source')
  const toPick = useSourceLabel()
  const { found, ask } = useFound('/api/team/sources', readSourceOption)
  const [items, typed] = found.kind === 'found' ? [found.items, found.typed.trim()] : [[], '']
  const asNew = typed === '' ? [] : [{ id: NEW_SOURCE, label: t('newNamed', { typed }) }]
  const choose = (id: string) => {
    const source = items.find((one) => one.id === id)
    if (source) onPick(source)
    else onDescribe(typed)
    ask('')
    return ''
  }
  return (
    <div className="finder">
      <ComboBox
        name="source.find" label={t('find')} hint={t('findHint')} text={text} options={[...items.map(toPick), ...asNew]}
        status={status()} onType={ask} onChoose={choose}
      />
      <noscript><button className="btn" type="submit" name="intent" value="find">{t('findNow')}</button></noscript>
    </div>
  )

  function status(): string | null {
    if (found.kind === 'failed') return t('findFailed')
    return found.kind === 'found' && items.length === 0 ? t('foundNone') : null
  }
}
