import type { Mode } from '@/lib/domain/mode'
import type { Role } from '@/lib/domain/permissions/permissions'

/**
 * `complete`: may do what the role may. `needs_code`: the password was right, the second factor is missing.
 * `needs_setup`: there is no second factor yet, and outside demonstrations nobody works without.
 */
export type SessionState = 'complete' | 'needs_code' | 'needs_setup'

/** A session that was just looked up, and whose it is. */
export interface Session {
  id: string
  accountId: string
  alias: string
  role: Role
  locale: string
  state: SessionState
  /** Whether somebody made a link to reset the account, of which its owner has not said that they know. */
  hasUntoldReset: boolean
  /** What the whole site does. */
  mode: Mode
}

/** After so long without a request a session is over. */
export const IDLE_MS = 12 * 60 * 60 * 1000
/** After so long it is over in any case. */
export const LONGEST_MS = 14 * 24 * 60 * 60 * 1000
/** So long is time for the second factor. */
export const PENDING_MS = 20 * 60 * 1000
