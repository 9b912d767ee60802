import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { AUDIENCES, type Audience } from '@/lib/domain/vocabulary'

/** Who may see it, as the author left it; and the plain question that publishing raises, answered before. */
export function AudienceChoice({ audience, question }: { audience: Audience; question: string | null }) {
  const t = useTranslations('record')
  return (
    <>
      <SelectField
        name="audience" label={t('more.audience')} value={audience}
        options={AUDIENCES.map((value) => ({ value, label: t(`more.audiences.${value}`) }))}
      />
      {question !== null && (
        <details className="question" open={audience === 'public'}>
          <summary>{t('more.audiences.public')}</summary>
          <p>{t(`question.${question}`)}</p>
          <label className="tick-box"><input type="checkbox" name="confirmPublic" value="yes" /> {t('question.yes')}</label>
        </details>
      )}
    </>
  )
}
