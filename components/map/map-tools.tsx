import { useTranslations } from 'next-intl'
import { PageScript } from '@/components/site/page-script'

const TOOLS = [
  ['zoomIn', 'M10 4v12M4 10h12'], ['zoomOut', 'M4 10h12'], ['zoomWhole', 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4'],
] as const

/** The keys by which a map is enlarged; a script shows them, and without it the map is whole as it stands. */
export function MapTools() {
  const t = useTranslations('maps')
  return (
    <div className="pm-tools" role="group" aria-label={t('zoom')} data-open-words={t('openGroup')} hidden>
      {TOOLS.map(([name, path]) => (
        <button key={name} type="button" data-zoom={name} aria-label={t(name)}>
          <svg className="i" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path d={path} /></svg>
        </button>
      ))}
      <PageScript name="map-zoom" />
    </div>
  )
}
