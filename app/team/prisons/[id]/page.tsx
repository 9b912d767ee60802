import { TeamKeys } from '@/components/keys/team-keys'
import { EventsHere } from '@/components/team-prisons/events-here'
import { PrisonAbout } from '@/components/team-prisons/prison-about'
import { WhoIsHeld } from '@/components/team-prisons/who-is-held'
import { listHeldAt } from '@/lib/team/find-team-prison'
import { listPrisonEvents } from '@/lib/team/list-prison-events'
import { describeTeamPage } from '../../describe-team-page'
import { TeamPage } from '../../team-page'
import { retractHereAction, verifyHereAction } from '../actions'
import { openPrisonPage, type PrisonInput } from '../open-prison-page'

export const generateMetadata = () => describeTeamPage('team-prisons')

export default async function TeamPrisonPage(input: PrisonInput) {
  const { viewer, reading, search, prison } = await openPrisonPage('case.read', input)
  const [people, events] = await Promise.all([
    listHeldAt(viewer, prison.id, reading.asOf), listPrisonEvents(viewer, prison.id),
  ])
  const done = typeof search.done === 'string' ? search.done : null
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/prisons/${prison.id}`}>
      <div className="keeping">
        <PrisonAbout prison={prison} reading={reading} role={viewer.role} done={done} />
        <WhoIsHeld people={people} reading={reading} />
        <EventsHere
          prisonId={prison.id} events={events} role={viewer.role} verify={verifyHereAction} retract={retractHereAction}
        />
      </div>
      <TeamKeys />
    </TeamPage>
  )
}
