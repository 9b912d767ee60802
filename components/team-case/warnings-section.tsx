import { useTranslations } from 'next-intl'

/** Where the dates of the record contradict each other, with links to the events. */
export function WarningsSection({ warnings }: { warnings: readonly { code: string; events: string[] }[] }) {
  const t = useTranslations('team-case.warnings')
  const words = useTranslations('record.warning')
  if (warnings.length === 0) return null
  return (
    <section className="sec" aria-labelledby="warnings">
      <header><h2 className="t4" id="warnings">{t('title')}</h2></header>
      <p className="t2 soft">{t('lead')}</p>
      <ul className="miss">
        {warnings.map(({ code, events }) => (
          <li key={`${code}-${events.join()}`}>
            <a href={`#event-${events[0] ?? ''}`}>{words.has(code) ? words(code) : words('other')}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
