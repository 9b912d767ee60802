import { useTranslations } from 'next-intl'
import type { TeamReading } from '@/components/team/team-link'
import { caseLink, recordLink } from './case-links'
import type { Likeness } from '@/lib/domain/names/likeness'
import { BothNames } from '@/components/names/both-names'
import { Key } from '@/components/keys/key'
import { MoreRows } from './more-rows'

/** A person who was found, and by which name. */
export interface FoundCase {
  slug: string
  nameLatin: string
  nameNative: string | null
  matched: string
  by: Likeness
}

interface FoundCasesProps {
  q: string
  found: readonly FoundCase[]
  reading: TeamReading
  mayCreate: boolean
  /** Where more of them are shown; null at the end. */
  more: string | null
}

/** Who is found by a name in any script. */
export function FoundCases({ q, found, reading, mayCreate, more }: FoundCasesProps) {
  const t = useTranslations('board')
  const reason = useTranslations('new-case')
  const isAsked = q.trim() !== ''
  return (
    <section className="sheet found-cases">
      <h1 className="t4">{t('searching.title')}</h1>
      <p className="t2" role="status">{isAsked ? t('searching.lead', { count: found.length, q }) : t('searching.ask')}</p>
      <ul className="found">
        {found.map(({ slug, nameLatin, nameNative, matched, by }) => (
          <li key={slug} data-row>
            <span>
              <BothNames
                name={{ latin: nameLatin, native: nameNative }} href={caseLink(reading, slug)}
                data-row-link aria-keyshortcuts="o"
              />{' '}
              {matched !== nameLatin && matched !== nameNative && <span className="t1 soft"><bdi>{matched}</bdi></span>}{' '}
              {by !== 'name' && by !== 'within' && <span className="t1 soft">{reason(`by.${by}`)}</span>}
            </span>
            <a className="t1" href={recordLink(slug)} aria-keyshortcuts="r">{t('keys.record')} <Key of="r" /></a>
          </li>
        ))}
      </ul>
      <p className="board-foot"><MoreRows href={more} /></p>
      {isAsked && found.length === 0 && <p className="t2 soft">{t('searching.none')}</p>}
      {mayCreate && <p><a className="btn" href="/team/cases/new" aria-keyshortcuts="n">{t('newCase')} <Key of="n" /></a></p>}
    </section>
  )
}
