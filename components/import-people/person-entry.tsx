import { useTranslations } from 'next-intl'
import { BothNames } from '@/components/names/both-names'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { ListPerson } from '@/lib/domain/lists/list-person'
import type { ListView } from '@/lib/domain/lists/list-view'
import { PersonDecision } from './person-decision'
import { ReadCells } from './read-cells'
import { WhatChanges } from './what-changes'

interface PersonEntryProps {
  person: ListPerson
  list: ListView
  reading: TeamReading
  prisons: ReadonlyMap<string, string>
  decide: FormAction
}

/** One row of a list: who it is, what becomes of them, and what somebody has to decide. */
export function PersonEntry({ person, list, reading, prisons, decide }: PersonEntryProps) {
  const t = useTranslations('import-people')
  const { place, outcome, content, caseSlug, caseName, undone, kept } = person
  const slug = content?.slug ?? caseSlug
  const read = content?.name || null
  // Once the list is in, what was read is gone: then the record says who it is.
  const name = read !== null ? <bdi>{read}</bdi> : caseName && <BothNames name={caseName} />
  return (
    <li id={`row-${place}`}>
      <h2 className="t3">
        <b>{name ?? <bdi>{t('row', { line: place })}</bdi>}</b>
      </h2>
      <p>
        {t(`outcome.${outcome}`)}{' '}
        {name && <span className="soft">{t('row', { line: place })}</span>}{' '}
        {slug !== null && <a href={teamLink(reading, `/cases/${slug}`)}>{t('case')}</a>}
      </p>
      {undone !== null && <p>{t(`undone.${undone}`, { kept })}</p>}
      {content?.isFresh && <p className="fault">{t('fresh')}</p>}
      {content !== null && <WhatChanges content={content} prisons={prisons} reading={reading} />}
      {content !== null && <ReadCells row={content.row} prisons={prisons} />}
      {content !== null && list.state === 'ready' && list.isOwn && outcome !== 'faulty' && outcome !== 'erased' && (
        <PersonDecision {...{ person, content, list, reading, decide }} />
      )}
    </li>
  )
}
