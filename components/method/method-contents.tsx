import { useTranslations } from 'next-intl'

const PARTS = ['record', 'dates', 'certainty', 'status', 'silence', 'urgency', 'grades'] as const

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
