import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { AWAY_CLASS } from '@/lib/domain/contract/away-mark'
import type { SourcesOnRecord } from '@/lib/domain/contract/sources-on-record'
import { Masthead } from './masthead'
import type { Section } from './navigation'
import type { Reading } from './reading'
import { SiteFooter } from './site-footer'

interface SiteFrameProps {
  reading: Reading
  /** What is on record; null on a page that shows no facts. */
  sources: SourcesOnRecord | null
  section: Section | null
  /** Of this page, without the language: "/cases". */
  path: string
  /** The other parameters of this page, which the choice of a day keeps. */
  query?: Record<string, string>
  children: ReactNode
}

/** What every page of the site has around it: which day it shows, where to go, what it rests on. */
export function SiteFrame({ reading, sources, section, path, query = {}, children }: SiteFrameProps) {
  const t = useTranslations('common')
  return (
    <>
      <a className="skip" href="#content">{t('skip')}</a>
      <div className="wrap">
        <Masthead reading={reading} sources={sources} section={section} path={path} query={query} />
        <p className={AWAY_CLASS} hidden>{t('away')}</p>
        <main id="content">{children}</main>
        <SiteFooter reading={reading} sources={sources} />
      </div>
    </>
  )
}
