import { redirect } from 'next/navigation'
import { ClosedDoor } from '@/components/team/closed-door'
import { currentSession } from '@/lib/auth/current-session'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { signOutAction } from '../sign-in/actions'

/** Where whoever is signed in waits while the site is closed to them. */
export default async function ClosedPage() {
  requireWorkspace()
  const session = await currentSession()
  if (session?.mode !== 'closed') redirect('/team')
  return <ClosedDoor signOut={signOutAction} />
}
