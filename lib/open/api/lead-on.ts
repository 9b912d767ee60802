import { findRedirect } from '../led-to'
import type { ApiAnswer } from './api-answer'

const OF_CASE = /^\/api\/v1\/cases\/[^/]+(?=$|\/)/

/**
 * Leads on (308) from an address about a case that another stands for, to the same about that one; null for every other
 * address. `name` is the slug in it, `search` what is asked.
 */
export async function leadOn(path: string, name: string, search: URLSearchParams): Promise<ApiAnswer | null> {
  if (!OF_CASE.test(path)) return null
  const slug = await findRedirect(name)
  if (slug === null) return null
  const query = search.size === 0 ? '' : `?${search}`
  const location = `${path.replace(OF_CASE, `/api/v1/cases/${encodeURIComponent(slug)}`)}${query}`
  return { status: 308, headers: { location, 'cache-control': 'no-cache' }, body: '' }
}
