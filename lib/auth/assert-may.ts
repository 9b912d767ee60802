import { roleMay, type Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Somebody reached what their role may not do: the route that let them in has a fault. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** Who acts: somebody signed in, or whoever runs commands on the machine. */
export type Actor = Viewer | 'operator'

/** The lock below every route's own: throws {@link NotAllowed} unless the actor's role may do it. */
export function assertMay(actor: Actor, action: Action): void {
  if (actor !== 'operator' && !roleMay(actor.role, action)) throw new NotAllowed(`${actor.role} may not ${action}`)
}

/** How an actor is named in the audit log. */
export function actorId(actor: Actor): string {
  return actor === 'operator' ? actor : actor.accountId
}
