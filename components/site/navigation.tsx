import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { linkTo, type Reading } from './reading'

const SECTIONS = {
  home: '', cases: '/cases', prisons: '/prisons', timeline: '/timeline', statistics: '/statistics', method: '/method',
  data: '/data',
  act: '/act',
} as const
const ORDER = ['home', 'cases', 'prisons', 'timeline', 'statistics', 'method', 'data', 'act'] as const

/** A part of the site that the navigation names. */
export type Section = keyof typeof SECTIONS

interface NavigationProps {
  reading: Reading
  section: Section | null
}

/** The parts of the site: a line on wide screens, a menu that unfolds on narrow ones. */
export function Navigation({ reading, section }: NavigationProps) {
  const t = useTranslations('common')
  return (
    <>
      <nav className="nav" aria-label={t('mainNavigation')}>
        <SectionLinks reading={reading} section={section} />
      </nav>
      <details className="menu">
        <summary>
          <Icon name="menu" /> {t('menu')}
        </summary>
        <nav aria-label={t('menu')}>
          <SectionLinks reading={reading} section={section} />
        </nav>
      </details>
    </>
  )
}

function SectionLinks({ reading, section }: NavigationProps) {
  const t = useTranslations('common.nav')
  return ORDER.map((name) => (
    <a key={name} href={linkTo(reading, SECTIONS[name])} aria-current={name === section ? 'page' : undefined}>
      {t(name)}
    </a>
  ))
}
