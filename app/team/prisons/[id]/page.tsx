import { TeamKeys } from '@/components/keys/team-keys'
import { ToCallPart } from '@/components/tasks/to-call-part'
import { EventsHere } from '@/components/team-prisons/events-here'
import { PrisonAbout } from '@/components/team-prisons/prison-about'
import { PrisonChanges } from '@/components/team-prisons/prison-changes'
import { WhoIsHeld } from '@/components/team-prisons/who-is-held'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { audienceHereAction, restoreHereAction, restorePrisonAction, stepHereAction, verifyHereAction } from '../actions'
import { prisonOf, type PrisonInput } from '../prison-of'
import { readPrisonPage } from '../read-prison-page'

export const generateMetadata = () => describeTeamPage('team-prisons')

export default async function TeamPrisonPage(input: PrisonInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', input.searchParams)
  const prison = await prisonOf(viewer, input)
  const { people, toCall, events, flag, history } = await readPrisonPage(viewer, prison.id, reading)
  const shared = { prison, reading, role: viewer.role }
  const act = { verify: verifyHereAction, changeAudience: audienceHereAction, step: stepHereAction }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/prisons/${prison.id}`}>
      <div className="keeping">
        <PrisonAbout {...shared} flag={flag} done={search.done} fault={search.fault} />
        <ToCallPart people={toCall} reading={reading} />
        <WhoIsHeld people={people} reading={reading} />
        <EventsHere prisonId={prison.id} events={events} role={viewer.role} reading={reading} {...act} />
        <PrisonChanges {...shared} {...history} restoreEvent={restoreHereAction} restoreOwn={restorePrisonAction} />
      </div>
      <TeamKeys />
    </TeamPage>
  )
}
