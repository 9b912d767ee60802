import { TeamFrame, type TeamFrameProps } from '@/components/team/team-frame'
import { signOutAction } from './sign-in/actions'

/** A page of the workspace with its frame: who looks, for which day, and the way out. */
export function TeamPage(props: Omit<TeamFrameProps, 'signOut'>) {
  return <TeamFrame {...props} signOut={signOutAction} />
}
