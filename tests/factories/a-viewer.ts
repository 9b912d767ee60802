import { randomUUID } from 'node:crypto'
import { mintViewer, type Identity } from '@/lib/auth/mint-viewer'
import type { Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

let made = 0

/** An invented person who is signed in, with a role; each call is somebody else, unless told otherwise. */
export function aViewer(role: Role = 'volunteer', rest: Partial<Identity> = {}): Viewer {
  return mintViewer({ accountId: randomUUID(), alias: `Invented ${role} ${(made += 1)}`, role, ...rest })
}
