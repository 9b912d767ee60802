import { notFound } from 'next/navigation'
import { ListPeople } from '@/components/import-people/list-people'
import { readListFilter, readListPlace } from '@/lib/domain/lists/list-view'
import { findListImport } from '@/lib/team/find-list-import'
import { listListPeople } from '@/lib/team/list-list-people'
import { nameAllPrisons } from '@/lib/team/list-prison-names'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { readTeamPlaceNames } from '../../team-place-names'
import { decidePersonAction, decideRestAction, listStepAction } from './actions'

interface ListPeopleInput {
  params: Promise<{ importing: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('import-people', 'title')

const ACTIONS = { step: listStepAction, decide: decidePersonAction, decideRest: decideRestAction }

/** The people of a list beside the record, what is decided of them, and the way in and back. */
export default async function ListPeoplePage({ params, searchParams }: ListPeopleInput) {
  const [{ importing }, { viewer, reading, search }] = [await params, await openTeamPage('import.run', searchParams)]
  const list = await findListImport(viewer, importing)
  if (!list) notFound()
  const [filter, after] = [readListFilter(search.only), readListPlace(search.after)]
  const { people, next } = await listListPeople(viewer, importing, { filter, after })
  const [known, names] = await Promise.all([nameAllPrisons(viewer), readTeamPlaceNames(viewer)])
  const prisons = new Map(known.map((prison) => [prison.id, names.prison(prison)]))
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/imports/${importing}`}>
      <ListPeople {...{ list, people, filter, next, reading, prisons }} actions={ACTIONS} />
    </TeamPage>
  )
}
