import { useTranslations } from 'next-intl'

/** Asks for two cases by the names in their addresses; what is not there is said. */
export function CompareForm({ compared }: { compared: { one: string; other: string } | null }) {
  const t = useTranslations('team-merges.compare')
  return (
    <section className="sec" aria-labelledby="compare">
      <h2 id="compare" className="t4">{t('title')}</h2>
      <p className="soft" id="compare-hint">{t('hint')}</p>
      {compared !== null && <p className="fault" role="alert">{t('notFound')}</p>}
      <form className="compare-form" method="get" action="/team/merges">
        {(['one', 'other'] as const).map((side) => (
          <div key={side} className="field">
            <label htmlFor={`compare-${side}`}>{t(side)}</label>
            <input
              id={`compare-${side}`} name={side} className="ctl" required maxLength={200} autoCapitalize="none"
              autoComplete="off" spellCheck={false} defaultValue={compared?.[side]} aria-describedby="compare-hint"
            />
          </div>
        ))}
        <button className="btn" type="submit">{t('go')}</button>
      </form>
    </section>
  )
}
