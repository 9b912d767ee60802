import type { Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { admit } from './admit'
import { currentSession } from './current-session'
import { requireWorkspace } from './require-viewer'

/** Why there is no viewer: they are signed in no more, or not for this; or the site is closed to them. */
export type Absence = 'signed_out' | 'closed'

/**
 * The lock of an action that must not send its reader away, because that would take what they typed: whoever is signed
 * in and may do this, and why not for everybody else.
 */
export async function askViewer(action: Action): Promise<Viewer | Absence> {
  requireWorkspace()
  const verdict = admit(await currentSession(), action)
  if (verdict.admitted) return verdict.viewer
  return verdict.because === 'closed' ? 'closed' : 'signed_out'
}
