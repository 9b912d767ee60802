import { useTranslations } from 'next-intl'
import type { Reading } from '@/components/site/reading'

interface EmbedSnippetProps {
  reading: Reading
  kind: 'map' | 'count' | 'case'
  /** Of the page to embed, as in `/embed/map`. */
  path: string
  heightPx: number
}

/** The text to copy that shows a part of this site within another; without a script, and so without a button. */
export function EmbedSnippet({ reading, kind, path, heightPx }: EmbedSnippetProps) {
  const t = useTranslations('embed')
  const id = `embed-${kind}`
  const src = `${reading.origin ?? ''}${path}?lang=${reading.locale}`
  const title = t(`${kind}Title`)
  const code = `<iframe src="${src}" title="${title}" width="100%" height="${heightPx}" loading="lazy"></iframe>`
  return (
    <div>
      <label className="t2" htmlFor={id}>{t(`${kind}Label`)}</label>
      <textarea className="ctl embed-code" id={id} readOnly rows={3} spellCheck={false} defaultValue={code} dir="ltr" />
      <p className="t1"><a href={`${path}?lang=${reading.locale}`}>{t('see')}</a></p>
    </div>
  )
}
