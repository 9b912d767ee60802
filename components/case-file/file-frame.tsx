import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { caseLink } from '@/components/board/case-links'
import { BothNames } from '@/components/names/both-names'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { roleMay, type Role } from '@/lib/domain/permissions/permissions'
import { CaseFileProvider } from './case-file-provider'

/** The matters of a case's file, with what a role needs to see each. */
const MATTERS = [
  ['history', 'case.read'], ['identity', 'case.read'], ['publication', 'case.read'], ['people', 'case.read'], ['photo', 'case.read'],
  ['erasure', 'case.erase'],
] as const
type Matter = (typeof MATTERS)[number][0] | 'known'

interface FileFrameProps {
  file: { slug: string; nameLatin: string; nameNative: string | null }
  matter: Matter
  role: Role
  reading: TeamReading
  /** What was just done, a key of the messages `case-file.done`. */
  done: unknown
  children: ReactNode
}

/** The page of one matter of a case's file: whose it is, the other matters, and what was just done. */
export function FileFrame({ file, matter, role, reading, done, children }: FileFrameProps) {
  const t = useTranslations('case-file')
  const { slug, nameLatin, nameNative } = file
  const title = t(`${matter}.title`)
  return (
    <CaseFileProvider>
      <div className="case-file">
        <nav className="case-bar" aria-label={t('matters')}>
          <a href={caseLink(reading, slug)}>{t('back')}</a>
          {MATTERS.filter(([, action]) => roleMay(role, action)).map(([one]) => (
            <a key={one} href={teamLink(reading, `/cases/${slug}/${one}`)} aria-current={one === matter ? 'page' : undefined}>
              {t(`${one}.title`)}
            </a>
          ))}
        </nav>
        <header className="page-head">
          <p className="t2">
            <BothNames name={{ latin: nameLatin, native: nameNative }} />
          </p>
          <h1 className="t5">{title}</h1>
          <p className="soft">{t(`${matter}.lead`)}</p>
        </header>
        {typeof done === 'string' && t.has(`done.${done}`) && <p className="well" role="status">{t(`done.${done}`)}</p>}
        {children}
      </div>
    </CaseFileProvider>
  )
}

interface FilePartProps {
  title: string
  lead?: string
  /** Where a link leads to it. */
  id?: string
  children: ReactNode
}

/** One part of a matter, under a rule. */
export function FilePart({ title, lead, id, children }: FilePartProps) {
  return (
    <section className="sec" id={id}>
      <header><h2 className="t4">{title}</h2></header>
      {lead !== undefined && <p className="soft">{lead}</p>}
      {children}
    </section>
  )
}
