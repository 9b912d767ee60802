import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { RELIABILITIES } from '@/lib/domain/vocabulary'
import { TextField } from './text-field'

const LANGUAGES = ['fa', 'en', 'ar', 'ku', 'az', 'fr', 'es', 'de'] as const

interface NewSourceProps {
  isAsked: boolean
  /** Whether a script runs: then it shows where it is asked for and only there; else it can be unfolded. */
  isScripted: boolean
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

/** What makes a source; it opens where one is asked for, and without a script by itself. */
export function NewSource({ isAsked, isScripted, texts, faults }: NewSourceProps) {
  const t = useTranslations('record.source')
  return (
    <details className="new-source" open={isAsked} hidden={isScripted && !isAsked}>
      <summary hidden={isScripted}>{t('newTitle')}</summary>
      <TextField name="source.title" label={t('name')} hint={t('nameHint')} texts={texts} faults={faults} />
      <SelectField
        name="source.reliability" label={t('grade')} value={texts['source.reliability'] ?? 'F'}
        options={RELIABILITIES.map((value) => ({ value, label: t(`reliabilities.${value}`) }))}
      />
      <label className="tick-box">
        <input
          type="checkbox" name="source.confidential" value="yes" defaultChecked={texts['source.confidential'] === 'yes'}
        />
        {t('isPerson')}
      </label>
      <TextField name="source.publisher" label={t('publisher')} texts={texts} faults={faults} />
      <TextField name="source.url" label={t('url')} inputMode="url" texts={texts} faults={faults} />
      <TextField name="source.published" label={t('published')} texts={texts} faults={faults} />
      <SelectField
        name="source.language" label={t('language')} value={texts['source.language'] ?? ''}
        options={[
          { value: '', label: t('languageAny') },
          ...LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) })),
        ]}
      />
    </details>
  )
}
