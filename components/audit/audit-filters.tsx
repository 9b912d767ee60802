import { useTranslations } from 'next-intl'

/** What an address asks of the log. */
export type AuditAsked = Readonly<Partial<Record<'actor' | 'subjectKind' | 'subjectId' | 'action' | 'before', string>>>

const FIELDS = ['actor', 'subjectKind', 'subjectId', 'action'] as const

/** The filter of the log, in the address. */
export function AuditFilters({ asked, isRefused }: { asked: AuditAsked; isRefused: boolean }) {
  const t = useTranslations('audit')
  return (
    <form className="tools" method="get" action="/team/audit" aria-label={t('filter')}>
      {isRefused && <p className="fault" role="alert">{t('refused')}</p>}
      {FIELDS.map((name) => (
        <label key={name} className="field grow">
          {t(name)}
          <input className="ctl" name={name} defaultValue={asked[name]} maxLength={100} autoCapitalize="none" spellCheck={false} />
        </label>
      ))}
      <button className="btn" type="submit">{t('show')}</button>
      {Object.keys(asked).length > 0 && <a className="t2" href="/team/audit">{t('everything')}</a>}
    </form>
  )
}
