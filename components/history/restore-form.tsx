import { useTranslations } from 'next-intl'

interface RestoreFormProps {
  act: (form: FormData) => Promise<void>
  /** What is restored, and to which version. */
  named: Readonly<Record<string, string>>
}

/** The way back to a version of a prison or of a source: it unfolds before it asks. */
export function RestoreForm({ act, named }: RestoreFormProps) {
  const t = useTranslations('team-case.historyPage')
  const own = useTranslations('team-prisons')
  return (
    <details className="step t1">
      <summary>{t('restore')}</summary>
      <p className="t1 soft">{own('restoreOwnLead')}</p>
      <form action={act}>
        {Object.entries(named).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <button className="btn" type="submit">{t('restoreYes')}</button>
      </form>
    </details>
  )
}
