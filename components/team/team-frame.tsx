import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { Mode } from '@/lib/domain/mode'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { ModeNotice } from './mode-notice'
import type { TeamReading } from './team-link'
import { TeamMasthead } from './team-masthead'

export interface TeamFrameProps {
  viewer: Viewer
  reading: TeamReading
  /** Of this page, without `/team`: "/people". */
  path: string
  /** The other parameters of this page, which the choice of a day keeps. */
  query?: Record<string, string>
  /** What was searched for, to stand in the box. */
  search?: string
  /** Whether to tell the viewer of a link that was made to enter their account. */
  isToldOfReset: boolean
  /** What the whole site does. */
  mode: Mode
  /** Ends the session: the form in the menu posts to it. */
  signOut: () => Promise<void>
  /** What stands under the page from edge to edge: the keys, for instance. */
  foot?: ReactNode
  children: ReactNode
}

/** What every page of the workspace has around it. The page lays out its own columns in `main`. */
export function TeamFrame({ foot, children, isToldOfReset, mode, ...masthead }: TeamFrameProps) {
  const [t, account] = [useTranslations('common'), useTranslations('account.reset')]
  return (
    <div className="team">
      <a className="skip" href="#content">{t('skip')}</a>
      <div>
        <TeamMasthead {...masthead} />
        <ModeNotice mode={mode} />
        {isToldOfReset && (
          <aside className="team-notice">{account('notice')} <a href="/team/account">{account('noticeLink')}</a></aside>
        )}
      </div>
      <main id="content">{children}</main>
      {foot !== undefined && <footer className="team-foot">{foot}</footer>}
    </div>
  )
}
