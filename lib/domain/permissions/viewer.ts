import type { Role } from './permissions'

declare const minted: unique symbol

/**
 * Somebody who is signed in, as the session said when it was looked up. Reads and use cases demand one as their first
 * argument; only lib/auth makes one.
 */
export interface Viewer {
  readonly [minted]: true
  readonly accountId: string
  /** The name that history and colleagues see. */
  readonly alias: string
  readonly role: Role
}
