import { useTranslations } from 'next-intl'
import type { Status } from '@/lib/domain/vocabulary'
import { DraftsLink } from './drafts-link'
import { PersonFinder, type Candidate } from './person-finder'
import { PersonLine } from './person-line'
import { tellState } from './tell-state'

/** A case that the viewer has, or worked on. */
export interface OwnPerson {
  slug: string
  nameLatin: string
  nameNative: string | null
  status: Status
  prison: string | null
}

interface ChoosePersonProps {
  accountId: string
  who: string
  /** Who was found for `who`; null before anything was searched for. */
  found: readonly Candidate[] | null
  own: readonly OwnPerson[]
  mayCreate: boolean
}

/** "About whom?": anybody by name, and beneath it the viewer's own cases, the one that they worked on last first. */
export function ChoosePerson({ accountId, who, found, own, mayCreate }: ChoosePersonProps) {
  const t = useTranslations('record')
  const board = useTranslations('board')
  const vocabulary = useTranslations('vocabulary')
  return (
    <section className="sheet choose">
      <h1 className="t4">{t('who')}</h1>
      <DraftsLink accountId={accountId} title={board('notSent')} nobody={board('draftOfNobody')} />
      <PersonFinder who={who} sent={found} />
      {own.length > 0 && (
        <section aria-labelledby="own-people">
          <h2 className="field" id="own-people">{t('ownPeople')}</h2>
          <ul className="people-rows">
            {own.map(({ status, prison, ...person }) => (
              <PersonLine key={person.slug} person={person} note={tellState(vocabulary, status, prison)} />
            ))}
          </ul>
        </section>
      )}
      {mayCreate && (
        <p className="t2">{t('notHere')} <a href="/team/cases/new" aria-keyshortcuts="n">{t('newCase')}</a></p>
      )}
    </section>
  )
}
