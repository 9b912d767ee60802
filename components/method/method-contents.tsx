import { useTranslations } from 'next-intl'

const PARTS = [
  'record', 'verification', 'dates', 'certainty', 'unknown', 'status', 'silence', 'urgency', 'changes', 'grades', 'limits',
] as const

/** Links to the parts of the method. */
export function MethodContents() {
  const t = useTranslations('method')
  return (
    <nav className="contents t2" aria-label={t('contents')}>
      <ul>
        {PARTS.map((part) => <li key={part}><a href={`#${part}`}>{t(`${part}.title`)}</a></li>)}
      </ul>
    </nav>
  )
}
