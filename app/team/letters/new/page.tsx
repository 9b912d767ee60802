import { LetterForm } from '@/components/team-letters/letter-form'
import { today } from '@/lib/clock'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import { listAddressees } from '@/lib/team/list-addressees'
import { listTeamAppeals } from '@/lib/team/list-team-appeals'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { saveLetterAction } from '../actions'
import { readSampleTexts } from '../sample-texts'

/** Letters are usually asked for over six weeks. */
const USUAL_DAYS = 42

export const generateMetadata = () => describeTeamPage('team-letters', 'newTitle')

export default async function NewLetterPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('letter.edit', searchParams)
  const caseSlug = typeof search.case === 'string' ? search.case : ''
  const deadline = formatDay(addDays(today(), USUAL_DAYS))
  const appeal = typeof search.appeal === 'string' ? search.appeal : ''
  const [addressees, appeals, sample] = await Promise.all([
    listAddressees(viewer), listTeamAppeals(viewer), readSampleTexts(),
  ])
  return (
    <TeamPage viewer={viewer} reading={reading} path="/letters/new">
      <LetterForm
        slug={null} version={0} addressees={addressees} appeals={appeals} on={reading.today}
        initial={{ ...sample, caseSlug, appeal, deadline, language: 'fa' }} send={saveLetterAction}
      />
    </TeamPage>
  )
}
