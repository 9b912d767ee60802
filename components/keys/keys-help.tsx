import { useTranslations } from 'next-intl'
import { KeysToggle } from './keys-toggle'

const GROUPS = {
  everywhere: ['/', '?', 'r', 'd', 'j', 'k', 'o', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
  board: ['f', 'n'],
  case: ['t', 'w', 'a', 's'],
  review: ['v', 'x', 'b', 'e', 'u'],
} as const

/** Every key with what it does, and the switch that turns them off. */
export function KeysHelp() {
  const t = useTranslations('board.help')
  return (
    <article className="help">
      <h1 className="t4">{t('title')}</h1>
      <p className="t2">{t('lead')}</p>
      <KeysToggle label={t('off')} />
      {Object.entries(GROUPS).map(([group, keys]) => (
        <section key={group} className="sec">
          <h2>{t(group)}</h2>
          <dl className="keys">
            {keys.map((key) => (
              <div key={key}><dt><kbd>{key}</kbd></dt><dd>{t(`meaning.${key}`)}</dd></div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  )
}
