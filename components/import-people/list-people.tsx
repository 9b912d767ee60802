import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { ListPerson } from '@/lib/domain/lists/list-person'
import { LIST_FILTERS, type ListFilter, type ListView } from '@/lib/domain/lists/list-view'
import type { ListActions } from './list-actions'
import { ListHead } from './list-head'
import { PersonEntry } from './person-entry'

interface ListPeopleProps {
  list: ListView
  people: readonly ListPerson[]
  filter: ListFilter
  /** The place after which the next page begins; null where this is the last. */
  next: number | null
  reading: TeamReading
  actions: ListActions
  /** The names of prisons by their ids. */
  prisons: ReadonlyMap<string, string>
}

/** The people of a list: what is read of each, what would change, and what must be decided before it is brought in. */
export function ListPeople({ list, people, filter, next, reading, actions, prisons }: ListPeopleProps) {
  const t = useTranslations('import-people')
  const path = `/imports/${list.id}`
  const shown = LIST_FILTERS.filter((one) => one === 'all' || one === filter || countOf(list, one) > 0)
  return (
    <div className="keeping">
      <ListHead list={list} reading={reading} actions={actions} />
      {shown.length > 1 && (
        <nav className="t2 list-filters" aria-label={t('filters')}>
          {shown.map((one) => (
            <a key={one} href={teamLink(reading, path, { only: one === 'all' ? null : one })}
              aria-current={one === filter ? 'page' : undefined}>
              {t(`filter.${one}`, { count: countOf(list, one) })}
            </a>
          ))}
        </nav>
      )}
      <ul className="at-prison t2">
        {people.map((person) => (
          <PersonEntry key={person.place} {...{ person, list, reading, prisons }} decide={actions.decide} />
        ))}
      </ul>
      {next !== null && (
        <p><a className="btn" href={teamLink(reading, path, { only: filter, after: String(next) })}>{t('more')}</a></p>
      )}
    </div>
  )
}

function countOf({ counts }: ListView, filter: ListFilter): number {
  return counts[filter === 'all' ? 'people' : filter] ?? 0
}
