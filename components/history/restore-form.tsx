import { useTranslations } from 'next-intl'

interface RestoreFormProps {
  act: (form: FormData) => Promise<void>
  /** What is restored, and to which version. */
  named: Readonly<Record<string, string>>
  /** Whether somebody else verifies it, and one says why. */
  isProposal: boolean
}

/** The way back to a version of an event at a prison, of a prison or a source: it unfolds before it asks. */
export function RestoreForm({ act, named, isProposal }: RestoreFormProps) {
  const t = useTranslations('team-case.historyPage')
  const own = useTranslations('team-prisons')
  return (
    <details className="step t1">
      <summary>{t('restore')}</summary>
      <p className="t1 soft">{own(isProposal ? 'restoreLead' : 'restoreOwnLead')}</p>
      <form action={act}>
        {Object.entries(named).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {isProposal && (
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
