import { useTranslations } from 'next-intl'

interface CaseRefusalProps {
  reason: string | null
  /** What is wrong with a field, in words. */
  faults: Readonly<Record<string, string>>
}

/** Why a case was not opened, with a way to each field that is at fault. */
export function CaseRefusal({ reason, faults }: CaseRefusalProps) {
  const t = useTranslations('new-case.error')
  const wrong = Object.entries(faults)
  if (reason === null && wrong.length === 0) return null
  return (
    <div className="refusal" role="alert" tabIndex={-1}>
      <h2>{t('title')}</h2>
      {reason !== null && <p>{t(reason)}</p>}
      {wrong.map(([field, words]) => <p key={field}><a href={`#field-${field}`}>{words}</a></p>)}
    </div>
  )
}
