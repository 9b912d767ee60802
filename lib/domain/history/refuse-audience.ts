import { roleMay } from '../permissions/permissions'
import type { Viewer } from '../permissions/viewer'
import { AUDIENCES, type Audience } from '../vocabulary'
import type { Standing } from './steps'

/**
 * Why somebody may not change who sees the version that they read; null where they may. To open a verified event wider
 * takes those who may verify, and not its author; whoever edits may close it.
 */
export function refuseAudience(
  now: Standing & { content: { audience: Audience } },
  { accountId, role }: Viewer,
  { version, audience }: { version: number; audience: Audience },
): 'stale_version' | 'retracted' | 'same_audience' | 'not_allowed' | 'own_event' | null {
  if (now.version !== version) return 'stale_version'
  if (now.claimStatus === 'retracted') return 'retracted'
  if (now.content.audience === audience) return 'same_audience'
  if (now.claimStatus !== 'verified' || isCloser(audience, now.content.audience)) return null
  if (!roleMay(role, 'event.verify')) return 'not_allowed'
  return now.author === accountId ? 'own_event' : null
}

/** Whether fewer people see the first; AUDIENCES begins with everybody. */
function isCloser(audience: Audience, than: Audience): boolean {
  return AUDIENCES.indexOf(audience) > AUDIENCES.indexOf(than)
}
