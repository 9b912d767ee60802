import { notFound, redirect } from 'next/navigation'
import { QuestionsSection } from '@/components/imports/questions-section'
import { today } from '@/lib/clock'
import { findListFile } from '@/lib/team/find-list-file'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { readTeamPlaceNames } from '../../../team-place-names'
import { answerListAction } from '../../actions'
import { knownNames } from '../../known-names'
import { readQuestionsPage } from './read-questions-page'

interface QuestionsInput {
  params: Promise<{ importing: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-imports', 'questions.title')

/** What of a list can be read in two ways, once for each pattern, and how its first rows are read. */
export default async function QuestionsPage({ params, searchParams }: QuestionsInput) {
  const [{ importing }, { viewer, reading }] = [await params, await openTeamPage('import.run', searchParams)]
  const list = await findListFile(viewer, importing)
  if (!list) notFound()
  if (!list.mapping) redirect(`/team/imports/${list.id}/mapping`)
  const [known, places] = await Promise.all([knownNames(viewer), readTeamPlaceNames(viewer)])
  const prisons = new Map(known.prisons.map((prison) => [prison.id, places.prison(prison)]))
  const page = await readQuestionsPage(list, list.mapping, known, today())
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/imports/${list.id}/questions`}>
      <QuestionsSection
        {...{ id: list.id, fileName: list.fileName, page, prisons, countries: known.countries, reading }}
        send={answerListAction}
      />
    </TeamPage>
  )
}
