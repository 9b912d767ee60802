import { EndAllSection } from '@/components/team/end-all-section'
import { ModeSection } from '@/components/team/mode-section'
import { readEnv } from '@/lib/env'
import { listModes } from '@/lib/team/list-modes'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { endAllSessionsAction, setModeAction } from './actions'

export const generateMetadata = () => describeTeamPage('mode', 'title')

/** What the whole site does, for administrators. */
export default async function ModePage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('mode.set', searchParams)
  const [changes, { timeZone }] = [await listModes(viewer), readEnv()]
  return (
    <TeamPage viewer={viewer} reading={reading} path="/mode">
      <div className="team-column">
        <ModeSection changes={changes} timeZone={timeZone} action={setModeAction} />
        <EndAllSection action={endAllSessionsAction} />
      </div>
    </TeamPage>
  )
}
