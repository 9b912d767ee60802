import type { Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { admit } from './admit'
import { currentSession } from './current-session'
import { requireWorkspace } from './require-viewer'

/**
 * The lock of an action that must not send its reader away, because that would take what they typed: whoever is signed
 * in and may do this, and null for everybody else.
 */
export async function askViewer(action: Action): Promise<Viewer | null> {
  requireWorkspace()
  const verdict = admit(await currentSession(), action)
  return verdict.admitted ? verdict.viewer : null
}
