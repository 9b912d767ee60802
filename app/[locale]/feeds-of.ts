import type { Translate } from '@/lib/i18n/translate'

/** A feed that a reader of a page may follow. */
interface FeedLink {
  url: string
  title: string
}

type FeedName = 'all' | 'urgent' | 'case' | 'prison' | 'corrections' | 'updates'

/** By the path of a page without its language, the feeds that tell of it; a path that is not here has none. */
const FEEDS: readonly (readonly [page: RegExp, feeds: readonly (readonly [path: string, name: FeedName])[]])[] = [
  [/^(?:\/cases|\/map)?$/, [['/feed.xml', 'all'], ['/urgent/feed.xml', 'urgent']]],
  [/^\/cases\/[^/]+$/, [['$&/feed.xml', 'case']]],
  [/^\/prisons\/[^/]+$/, [['$&/feed.xml', 'prison']]],
  [/^\/corrections$/, [['$&/feed.xml', 'corrections']]],
  [/^\/updates(?:\/[^/]+)?$/, [['/updates/feed.xml', 'updates']]],
  [/^\/data$/, [['/feed.xml', 'all'], ['/urgent/feed.xml', 'urgent'], ['/corrections/feed.xml', 'corrections']]],
]

/** The feeds of a page, `rest` of the site's `start` ("https://…/en"); `t` speaks the area `feeds`. */
export function feedsOf(start: string, rest: string, t: Translate): FeedLink[] {
  const [page, feeds = []] = FEEDS.find(([one]) => one.test(rest)) ?? []
  if (page === undefined) return []
  return feeds.map(([path, name]) => ({ url: `${start}${rest.replace(page, path)}`, title: t(`link.${name}`) }))
}
