import { useTranslations } from 'next-intl'

interface RestoreFormProps {
  act: (form: FormData) => Promise<void>
  /** What is restored, and to which version. */
  named: Readonly<Record<string, string>>
  asksWhy: boolean
}

/** The way back to a version: it unfolds before it asks. */
export function RestoreForm({ act, named, asksWhy }: RestoreFormProps) {
  const t = useTranslations('team-case.historyPage')
  return (
    <details className="step t1">
      <summary>{t('restore')}</summary>
      <form action={act}>
        {Object.entries(named).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {asksWhy && (
          <label className="field">
            {t('restoreWhy')}
            <textarea className="ctl" name="why" rows={2} maxLength={2000} />
          </label>
        )}
        <button className="btn" type="submit">{t('restoreYes')}</button>
      </form>
    </details>
  )
}
