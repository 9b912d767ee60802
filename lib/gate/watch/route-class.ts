import { findRoute } from '../cache/public-route'

/** Kinds of addresses, few and fixed: what is counted and written down names no address. */
export const ROUTE_CLASSES = [
  'page', 'data', 'file', 'entrance', 'team_page', 'team_data', 'sign_in', 'probe', 'metrics', 'other',
] as const

export type RouteClass = (typeof ROUTE_CLASSES)[number]

/** The metrics, for the program that collects them. */
export const METRICS_ADDRESS = /^\/api\/team\/metrics(?=\?|$)/

const CLASSES: readonly (readonly [RegExp, RouteClass])[] = [
  [/^\/(?:healthz|readyz)(?=\?|$)/, 'probe'],
  [METRICS_ADDRESS, 'metrics'],
  [/^\/team(?=[/?]|$)/, 'team_page'],
  [/^\/api\/team(?=[/?]|$)/, 'team_data'],
  [/^\/api\/auth(?=[/?]|$)/, 'sign_in'],
]

/** The kind of an address, whatever it says. */
export function classifyRoute(target: string): RouteClass {
  const known = CLASSES.find(([pattern]) => pattern.test(target))
  if (known) return known[1]
  try {
    return findRoute(target.split('?')[0] ?? '')?.route.kind ?? 'other'
  } catch {
    // An address that cannot be decoded was refused, and is counted all the same.
    return 'other'
  }
}
