import { redirect } from 'next/navigation'
import { NothingHere } from '@/components/team/nothing-here'
import { currentSession } from '@/lib/auth/current-session'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { wayIn } from '@/lib/auth/return-path'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

/**
 * What the gate shows, as a 404, in the place of whatever is not there. Whoever is not signed in is sent to the door,
 * as by a page that is there.
 */
export default async function NothingPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  requireWorkspace()
  const { next } = await searchParams
  if (!(await currentSession())) redirect(wayIn('/team/sign-in', next))
  const { viewer, reading } = await openTeamPage('account.own', Promise.resolve({}))
  return <TeamPage viewer={viewer} reading={reading} path=""><NothingHere /></TeamPage>
}
