import type { IncomingHttpHeaders } from 'node:http'

const WORKSPACE = /^\/(team|api\/team|api\/auth)(?=[/?]|$)/
/** What is not of either surface: the process, the database, and the files that pages are made of. */
const SHARED = /^\/(?:healthz|readyz|_next|fonts|icon\.svg)(?=[/?]|$)/

/** The one route that takes a picture: of 8 MiB, and what a form puts around it. */
const PICTURES = /^\/api\/team\/cases\/[^/?]+\/photo(?=\?|$)/
const LARGEST_PICTURE = 10_485_760

/** The one route that takes a list to be imported: of 20 MB, and what a form puts around it. */
const LISTS = /^\/api\/team\/imports(?=\?|$)/
const LARGEST_LIST = 20_100_000

/** Where people sign in, or come by a link. */
const DOORS = /^\/(?:team\/(?:sign-in|invitation|reset)|api\/auth)(?=[/?]|$)/

/** Bytes that a request may bring elsewhere: forms are small. */
const LARGEST_BODY: Readonly<Record<string, number>> = { team: 1_048_576, 'api/team': 1_048_576, 'api/auth': 16_384 }

/** Whether an address belongs to the workspace: only there cookies and bodies pass. */
export function isWorkspace(url: string): boolean {
  return WORKSPACE.test(url)
}

/** Whether who sends something to an address is not signed in yet. */
export function isDoor(url: string): boolean {
  return DOORS.test(url)
}

/** Whether an address is of neither surface alone. */
export function isShared(url: string): boolean {
  return SHARED.test(url)
}

/** How many bytes may be sent to an address; 0 where nothing may. */
export function largestBody(url: string): number {
  if (PICTURES.test(url)) return LARGEST_PICTURE
  if (LISTS.test(url)) return LARGEST_LIST
  return LARGEST_BODY[WORKSPACE.exec(url)?.[1] ?? ''] ?? 0
}

/** Whether a surface answers an address at all. */
export function isOnSurface(url: string, surface: 'open' | 'team' | 'both'): boolean {
  if (surface === 'both' || isShared(url)) return true
  return isWorkspace(url) === (surface === 'team')
}

/**
 * Whether a change was asked for by a page of this site: browsers name the page's origin with every POST, and what
 * names none, or another, is refused before it reaches anybody's session. Under /api/auth next-auth demands a token of
 * its own, so that no name will do there.
 */
export function isFromOwnPage(
  { url, origin }: { url: string; origin: IncomingHttpHeaders['origin'] },
  scheme: string,
  hosts: ReadonlySet<string>,
): boolean {
  if (origin === undefined) return WORKSPACE.exec(url)?.[1] === 'api/auth'
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  return protocol === scheme && hosts.has(host)
}
