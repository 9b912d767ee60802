import { useTranslations } from 'next-intl'
import { Key } from './key'

/** The keys that a page answers to, each with what it does; `?` shows all of them. */
export function KeyBar({ keys }: { keys: readonly (readonly [string, string])[] }) {
  const t = useTranslations('board.keys')
  return (
    <div className="key-bar">
      {keys.map(([key, does]) => <span key={key}><Key of={key} /> {t(does)}</span>)}
      <a href="/team/help" aria-keyshortcuts="?"><Key of="?" /> {t('all')}</a>
    </div>
  )
}
