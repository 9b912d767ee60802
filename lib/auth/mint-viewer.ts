import type { Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Who somebody is, as their account says. */
export interface Identity {
  accountId: string
  alias: string
  role: Role
}

/** The one place that makes a Viewer: from an account whose session was just looked up, or in a test. */
export function mintViewer({ accountId, alias, role }: Identity): Viewer {
  const viewer: unknown = Object.freeze({ accountId, alias, role })
  return viewer as Viewer
}
