import { useTranslations } from 'next-intl'

const ADVICE = ['danger', 'device', 'names', 'few', 'pictures', 'traces'] as const

/** What to know before one tells us anything. */
export function Safety() {
  const t = useTranslations('tell.safety')
  return (
    <section className="safety" aria-labelledby="safety">
      <h2 id="safety" className="t4">{t('title')}</h2>
      <ul>{ADVICE.map((one) => <li key={one}>{t(one)}</li>)}</ul>
    </section>
  )
}
