import { roleMay, type Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { mintViewer } from './mint-viewer'
import type { Session } from './session'

/** What a request is let in for, or where it is sent instead. */
export type Verdict =
  | { admitted: true; viewer: Viewer }
  | { admitted: false; because: 'signed_out' | 'needs_code' | 'needs_setup' | 'closed' | 'not_allowed' }

/**
 * Whether a session may do something. Nobody does anything before the second factor, whatever their role; and while the
 * site is closed, nobody who could not open it.
 */
export function admit(session: Session | null, action: Action): Verdict {
  if (!session) return { admitted: false, because: 'signed_out' }
  if (session.state !== 'complete') return { admitted: false, because: session.state }
  if (session.mode === 'closed' && !roleMay(session.role, 'mode.set')) return { admitted: false, because: 'closed' }
  if (!roleMay(session.role, action)) return { admitted: false, because: 'not_allowed' }
  return { admitted: true, viewer: mintViewer(session) }
}
