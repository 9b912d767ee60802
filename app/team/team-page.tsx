import { TeamFrame, type TeamFrameProps } from '@/components/team/team-frame'
import { currentSession } from '@/lib/auth/current-session'
import { signOutAction } from './sign-in/actions'

/** A page of the workspace with its frame: who looks, for which day, what they must be told, and the way out. */
export async function TeamPage(props: Omit<TeamFrameProps, 'signOut' | 'isToldOfReset' | 'mode'>) {
  const session = await currentSession()
  const told = { isToldOfReset: session?.hasUntoldReset ?? false, mode: session?.mode ?? 'normal' }
  return <TeamFrame {...props} {...told} signOut={signOutAction} />
}
