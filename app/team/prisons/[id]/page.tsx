import { TeamKeys } from '@/components/keys/team-keys'
import { EventsHere } from '@/components/team-prisons/events-here'
import { PrisonAbout } from '@/components/team-prisons/prison-about'
import { WhoIsHeld } from '@/components/team-prisons/who-is-held'
import { findPrisonFlag } from '@/lib/team/find-prison-flag'
import { listHeldAt } from '@/lib/team/find-team-prison'
import { listPrisonEvents } from '@/lib/team/list-prison-events'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { retractHereAction, verifyHereAction } from '../actions'
import { prisonOf, type PrisonInput } from '../prison-of'

export const generateMetadata = () => describeTeamPage('team-prisons')

export default async function TeamPrisonPage(input: PrisonInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', input.searchParams)
  const prison = await prisonOf(viewer, input)
  const [people, events, flag] = await Promise.all([
    listHeldAt(viewer, prison.id, reading.asOf), listPrisonEvents(viewer, prison.id),
    findPrisonFlag(viewer, prison.id, reading.asOf),
  ])
  const done = typeof search.done === 'string' ? search.done : null
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/prisons/${prison.id}`}>
      <div className="keeping">
        <PrisonAbout prison={prison} reading={reading} role={viewer.role} flag={flag} done={done} />
        <WhoIsHeld people={people} reading={reading} />
        <EventsHere
          prisonId={prison.id} events={events} role={viewer.role} verify={verifyHereAction} retract={retractHereAction}
        />
      </div>
      <TeamKeys />
    </TeamPage>
  )
}
