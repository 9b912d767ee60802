import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { AUDIENCES, type Audience } from '@/lib/domain/vocabulary'

interface AudienceChoiceProps {
  audience: Audience
  question: string | null
  /** What was sent before, where that was refused. */
  texts: Readonly<Record<string, string>>
}

/** Who may see it, as the author left it; and the plain question that publishing raises, answered before. */
export function AudienceChoice({ audience, question, texts }: AudienceChoiceProps) {
  const t = useTranslations('record')
  const chosen = texts.audience ?? audience
  return (
    <>
      <SelectField
        name="audience" label={t('more.audience')} value={chosen}
        options={AUDIENCES.map((value) => ({ value, label: t(`more.audiences.${value}`) }))}
      />
      {question !== null && (
        <details className="question" open={chosen === 'public'}>
          <summary>{t('more.audiences.public')}</summary>
          <p>{t(`question.${question}`)}</p>
          <label className="tick-box">
            <input type="checkbox" name="confirmPublic" value="yes" defaultChecked={texts.confirmPublic === 'yes'} />{' '}
            {t('question.yes')}
          </label>
        </details>
      )}
    </>
  )
}
