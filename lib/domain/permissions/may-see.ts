import type { Audience } from '../vocabulary'

/** How a viewer stands to an event: whether its case is one of their own, and whether they wrote what it says now. */
export interface Standing {
  isOwnCase: boolean
  isAuthor: boolean
}

/**
 * Whether somebody signed in sees an event of this audience, whatever their role: what is restricted is for the case's
 * own people, and for whoever wrote it.
 */
export function maySee(audience: Audience, { isOwnCase, isAuthor }: Standing): boolean {
  return audience !== 'restricted' || isOwnCase || isAuthor
}
