import { useTranslations } from 'next-intl'
import type { Reading } from '@/components/site/reading'
import { EmbedSnippet } from './embed-snippet'

/** How others show the map and the figures on their own sites. */
export function EmbedWays({ reading }: { reading: Reading }) {
  const t = useTranslations('embed')
  return (
    <section className="sec" aria-labelledby="embed">
      <header><h2 className="t4" id="embed">{t('title')}</h2></header>
      <p className="t2">{t.rich('text', { code: (words) => <code>{words}</code> })}</p>
      <div className="embed-ways">
        <EmbedSnippet kind="map" path="/embed/map" heightPx={620} reading={reading} />
        <EmbedSnippet kind="count" path="/embed/count" heightPx={300} reading={reading} />
      </div>
    </section>
  )
}
