import { useTranslations } from 'next-intl'
import { LongText } from '@/components/ui/long-text'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { RecordAnswer } from './record-answer'

/** What stands between a form and its being saved: why it was refused, and what two people wrote. */
export function RecordMessages({ answer }: { answer: RecordAnswer }) {
  const t = useTranslations('record')
  const { reason, warnings, conflicts, faults } = answer
  if (reason === null && warnings.length === 0 && Object.keys(faults).length === 0) return null
  return (
    <div className="refusal" role="alert" tabIndex={-1}>
      <h2>{t(conflicts.length > 0 ? 'conflict.title' : 'error.title')}</h2>
      {reason !== null && (
        <p>{t.has(`error.${reason}`) ? t(`error.${reason}`) : t('error.other', { reason })}</p>
      )}
      {conflicts.length > 0 && <Conflicts answer={answer} />}
      {Object.entries(faults).map(([field, key]) => (
        <p key={field}><a href={`#field-${field}`}>{t(key)}</a></p>
      ))}
    </div>
  )
}

function Conflicts({ answer }: { answer: RecordAnswer }) {
  const t = useTranslations('record.conflict')
  return (
    <table>
      <thead>
        <tr><th scope="col">{t('field')}</th><th scope="col">{t('theirs')}</th><th scope="col">{t('yours')}</th></tr>
      </thead>
      <tbody>
        {answer.conflicts.map(({ field, theirs, mine }) => (
          <tr key={field}><th scope="row">{field}</th><td><bdi>{theirs}</bdi></td><td><b><bdi>{mine}</bdi></b></td></tr>
        ))}
      </tbody>
    </table>
  )
}

/** The warnings of the dates, and the field for the reason why they stand all the same. */
export function WarningsPart({ warnings, texts }: { warnings: readonly string[]; texts: FormTexts }) {
  const t = useTranslations('record.warning')
  if (warnings.length === 0) return null
  return (
    <section className="ask warned" aria-live="polite">
      <h2>{t('title')}</h2>
      <ul>{[...new Set(warnings)].map((code) => <li key={code}>{t.has(code) ? t(code) : t('other')}</li>)}</ul>
      <div className="field text-field">
        <label htmlFor="field-override">{t('override')}</label>
        <LongText
          className="ctl" id="field-override" name="override" rows={2} maxLength={2000} defaultValue={texts.override ?? ''}
        />
      </div>
    </section>
  )
}
