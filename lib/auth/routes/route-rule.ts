import type { Action } from '@/lib/domain/permissions/permissions'

/**
 * What a route needs: an action that the role allows; `half_signed_in` for the steps between password and second
 * factor; `anyone` for what stands before the door.
 */
export type Access = Action | 'half_signed_in' | 'anyone'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A file under app/team or app/api/team: its path, and what each method that it answers needs. */
interface RouteRule {
  path: string
  methods: Partial<Record<Method, Access>>
}

/** The part of the workspace that one area has: pages and routes by file, Server Actions by file and name. */
export interface RoutesOfArea {
  pages: Readonly<Record<string, RouteRule>>
  actions: Readonly<Record<string, Readonly<Record<string, Access>>>>
}
