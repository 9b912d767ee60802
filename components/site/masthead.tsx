import { useTranslations } from 'next-intl'
import type { SourcesOnRecord } from '@/lib/domain/contract/sources-on-record'
import { Dateline } from './dateline'
import { LanguageLinks } from './language-links'
import { Navigation, type Section } from './navigation'
import { linkTo, type Reading } from './reading'

interface MastheadProps {
  reading: Reading
  sources: SourcesOnRecord | null
  section: Section | null
  path: string
  query: Record<string, string>
}

export function Masthead({ reading, sources, section, path, query }: MastheadProps) {
  const t = useTranslations('common')
  return (
    <header className="mast">
      <div className="dateline">
        <Dateline reading={reading} sources={sources} path={path} query={query} />
        <LanguageLinks reading={reading} path={path} query={query} />
      </div>
      <div className="brand">
        <a className="word" href={linkTo(reading, '')}>{t('name')}</a>
        <Navigation reading={reading} section={section} />
      </div>
    </header>
  )
}
