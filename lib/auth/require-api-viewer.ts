import type { Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readEnv } from '@/lib/env'
import { admit } from './admit'
import { currentSession } from './current-session'
import { isFromOwnPage } from './own-origin'

const READING = new Set(['GET', 'HEAD'])

/** Why a program is refused, as a status: 401 without a session, 403 from a page elsewhere, 503 closed, 404 else. */
export type ApiRefusal = 401 | 403 | 404 | 503

/**
 * The lock of every route under /api/team: whoever is signed in and may do this, or the status to answer. What a role
 * may not do is not there for it, and a change must come from a page of ours.
 */
export async function requireApiViewer(
  request: Request,
  action: Action,
): Promise<{ ok: true; viewer: Viewer } | { ok: false; status: ApiRefusal }> {
  if (readEnv().surface === 'open') return { ok: false, status: 404 }
  if (!READING.has(request.method) && !isFromOwnPage(request.headers)) return { ok: false, status: 403 }
  const verdict = admit(await currentSession(), action)
  if (verdict.admitted) return { ok: true, viewer: verdict.viewer }
  if (verdict.because === 'closed') return { ok: false, status: 503 }
  return { ok: false, status: verdict.because === 'not_allowed' ? 404 : 401 }
}
