/** What the gate knows of one kind of public address; what it does not know is passed on and never kept. */
export interface PublicRoute {
  /**
   * Matches a whole path; its group is the name of a case, a prison, or whatever else there may be many of, in truth or
   * as somebody invents them.
   */
  path: RegExp
  /**
   * `page`: for people, and unknown parameters are dropped. `data`: for programs, which are told of those. `file`: made
   * at the build. `entrance`: sends a visitor to a language.
   */
  kind: 'page' | 'data' | 'file' | 'entrance'
  /** The parameters that mean something there, in the order in which the renderer is asked. */
  parameters: readonly string[]
  /** What its answer is made of, in the words of open.change. */
  tagsOf: (name: string) => readonly string[]
}

const DAY = ['asOf'] as const
/** A page for the sites of others has no language in its path: they put it where they like. */
const EMBEDDED = ['asOf', 'lang'] as const
const SPAN = ['asOf', 'from', 'to'] as const
const FILTERS = ['asOf', 'cursor', 'prison', 'q', 'status', 'urgency'] as const
const TIMELINE = [
  'asOf', 'compare', 'cursor', 'first', 'from', 'group', 'lines', 'order', 'prison', 'q', 'status', 'to', 'urgency',
] as const
const LINES = ['asOf', 'cursor', 'limit', 'nationality', 'prison', 'q', 'sex', 'status', 'urgency'] as const
const COUNTED = ['asOf', 'months', 'nationality', 'prison', 'sex', 'status', 'urgency'] as const
const NUMBERS = ['asOf', 'from', 'nationality', 'prison', 'sex', 'status', 'step', 'to', 'urgency'] as const
const SIGNED = ['asOf', 'signatories', 'version'] as const
const ACTS = ['asOf', 'letters'] as const
const POSTS = ['asOf', 'posts'] as const
const GATHERINGS = ['asOf', 'past'] as const
const QUERY = [...FILTERS, 'limit', 'nationality', 'sex', 'sort'] as const

/** Whatever is published may be on it; its foot names the newest source. */
const everything = () => ['list', 'map', 'rules', 'sources']
/** What is in force is seen there at once; what follows from it elsewhere may come a little later. */
const ofMethod = () => [...everything(), 'method']
/** A page of one case; a change of a prison, or of a source that it cites, names the case too. */
const ofCase = (slug: string) => [`case:${slug}`, 'rules', 'sources']
const ofPrison = (id: string) => [`prison:${id}`, 'list', 'rules', 'sources']
/** They name calls to write, and stand beside the campaign's channels. */
const ofAppeals = () => ['appeals', 'letters', 'updates', 'list', 'map', 'rules', 'sources']
/** An appeal speaks of cases by their state, and names its signatories. */
const ofAppeal = (slug: string) => [`appeal:${slug}`, 'list', 'rules', 'sources']
/** A call to write holds the facts of one case or of those of an appeal, the offices that it names, and a count. */
const ofLetter = (slug: string) => [`letter:${slug}`, 'letters', 'appeals', 'list', 'rules', 'sources']
const ofSitemap = () => [...everything(), 'appeals', 'editions', 'gatherings', 'letters', 'updates']
const nothing = () => []
/** Gatherings name appeals, and are there as long as the case is that they are about. */
const ofGatherings = () => ['gatherings', 'appeals', 'list', 'rules', 'sources']
/** Updates name cases and appeals, and stand beside the campaign's channels. */
const ofUpdates = () => ['updates', 'appeals', 'list', 'rules', 'sources']

/** The files of an edition are never kept: each is read as it stands. */
const ofEditions = () => ['editions', 'sources']
const ofData = () => [...everything(), 'editions']

const ROUTES: readonly PublicRoute[] = [
  { path: /^\/[a-z]{2}$/, kind: 'page', parameters: DAY, tagsOf: everything },
  { path: /^\/[a-z]{2}\/(?:urgent\/)?feed\.xml$/, kind: 'page', parameters: [], tagsOf: everything },
  { path: /^\/[a-z]{2}\/calendar\.ics$/, kind: 'page', parameters: [], tagsOf: everything },
  { path: /^\/[a-z]{2}\/cases$/, kind: 'page', parameters: FILTERS, tagsOf: everything },
  { path: /^\/[a-z]{2}\/cases\/([^/]+)$/, kind: 'page', parameters: ['asOf', 'kind'], tagsOf: ofCase },
  { path: /^\/[a-z]{2}\/cases\/([^/]+)\/card\.png$/, kind: 'page', parameters: DAY, tagsOf: ofCase },
  { path: /^\/[a-z]{2}\/cases\/([^/]+)\/feed\.xml$/, kind: 'page', parameters: [], tagsOf: ofCase },
  { path: /^\/[a-z]{2}\/prisons\/([^/]+)\/feed\.xml$/, kind: 'page', parameters: [], tagsOf: ofPrison },
  { path: /^\/[a-z]{2}\/prisons$/, kind: 'page', parameters: DAY, tagsOf: everything },
  { path: /^\/[a-z]{2}\/prisons\/([^/]+)$/, kind: 'page', parameters: DAY, tagsOf: ofPrison },
  { path: /^\/[a-z]{2}\/timeline(?:\.svg|\.csv)?$/, kind: 'page', parameters: TIMELINE, tagsOf: everything },
  { path: /^\/[a-z]{2}\/statistics$/, kind: 'page', parameters: COUNTED, tagsOf: everything },
  { path: /^\/[a-z]{2}\/statistics\/([a-z]+)\.(?:csv|svg)$/, kind: 'page', parameters: COUNTED, tagsOf: everything },
  { path: /^\/[a-z]{2}\/corrections$/, kind: 'page', parameters: DAY, tagsOf: everything },
  { path: /^\/[a-z]{2}\/corrections\/feed\.xml$/, kind: 'page', parameters: [], tagsOf: everything },
  { path: /^\/[a-z]{2}\/updates$/, kind: 'page', parameters: POSTS, tagsOf: ofUpdates },
  { path: /^\/[a-z]{2}\/updates\/([a-z0-9-]+)$/, kind: 'page', parameters: DAY, tagsOf: ofUpdates },
  { path: /^\/[a-z]{2}\/updates\/feed\.xml$/, kind: 'page', parameters: [], tagsOf: ofUpdates },
  { path: /^\/[a-z]{2}\/data$/, kind: 'page', parameters: DAY, tagsOf: ofData },
  { path: /^\/[a-z]{2}\/data\/editions\/([^/]+)(?:\/since\/[^/]+)?$/, kind: 'page', parameters: DAY, tagsOf: ofEditions },
  { path: /^\/[a-z]{2}\/data\/api$/, kind: 'page', parameters: DAY, tagsOf: everything },
  { path: /^\/[a-z]{2}\/data\/([a-z]+)\.csv$/, kind: 'page', parameters: DAY, tagsOf: everything },
  { path: /^\/[a-z]{2}\/act$/, kind: 'page', parameters: ACTS, tagsOf: ofAppeals },
  { path: /^\/[a-z]{2}\/act\/(?:confirm|withdraw|renew|no-news)$/, kind: 'page', parameters: ['t'], tagsOf: nothing },
  { path: /^\/[a-z]{2}\/act\/(?:confirmed|withdrawn|renewed|news-ended)$/, kind: 'page', parameters: [], tagsOf: nothing },
  { path: /^\/[a-z]{2}\/act\/letters\/([^/]+)(?:\/sent|\/thanks)?$/, kind: 'page', parameters: [], tagsOf: ofLetter },
  { path: /^\/[a-z]{2}\/act\/gatherings$/, kind: 'page', parameters: GATHERINGS, tagsOf: ofGatherings },
  { path: /^\/[a-z]{2}\/act\/gatherings\/propose$/, kind: 'page', parameters: DAY, tagsOf: ofGatherings },
  { path: /^\/[a-z]{2}\/act\/gatherings\/thanks$/, kind: 'page', parameters: [], tagsOf: nothing },
  {
    path: /^\/[a-z]{2}\/act\/gatherings\/(?:([^/]+)\/)?calendar\.ics$/, kind: 'page', parameters: [], tagsOf: ofGatherings,
  },
  { path: /^\/[a-z]{2}\/act\/gatherings\/([^/]+)$/, kind: 'page', parameters: DAY, tagsOf: ofGatherings },
  { path: /^\/[a-z]{2}\/act\/([^/]+)(?:\/sign|\/thanks)?$/, kind: 'page', parameters: SIGNED, tagsOf: ofAppeal },
  { path: /^\/[a-z]{2}\/follow$/, kind: 'page', parameters: ['asOf', 'case'], tagsOf: everything },
  { path: /^\/[a-z]{2}\/follow\/(?:confirm|end)$/, kind: 'page', parameters: ['t'], tagsOf: nothing },
  { path: /^\/[a-z]{2}\/follow\/(?:thanks|confirmed|ended)$/, kind: 'page', parameters: [], tagsOf: nothing },
  { path: /^\/[a-z]{2}\/tell$/, kind: 'page', parameters: ['about', 'asOf', 'kind'], tagsOf: everything },
  { path: /^\/[a-z]{2}\/tell\/(?:back|thanks)$/, kind: 'page', parameters: [], tagsOf: nothing },
  { path: /^\/[a-z]{2}\/privacy$/, kind: 'page', parameters: DAY, tagsOf: nothing },
  { path: /^\/[a-z]{2}\/act\/([^/]+)\/card\.png$/, kind: 'page', parameters: [], tagsOf: ofAppeal },
  { path: /^\/[a-z]{2}\/method$/, kind: 'page', parameters: DAY, tagsOf: ofMethod },
  { path: /^\/sitemap\.xml$/, kind: 'page', parameters: ['part'], tagsOf: ofSitemap },
  { path: /^\/robots\.txt$/, kind: 'page', parameters: [], tagsOf: nothing },
  { path: /^\/[a-z]{2}\/map$/, kind: 'page', parameters: ['asOf', 'country', 'from', 'to'], tagsOf: everything },
  { path: /^\/embed\/(?:map|count)$/, kind: 'page', parameters: EMBEDDED, tagsOf: everything },
  { path: /^\/embed\/case\/([^/]+)$/, kind: 'page', parameters: EMBEDDED, tagsOf: ofCase },
  { path: /^\/api\/v1\/cases$/, kind: 'data', parameters: QUERY, tagsOf: everything },
  { path: /^\/api\/v1\/cases\/([^/]+)$/, kind: 'data', parameters: DAY, tagsOf: ofCase },
  { path: /^\/api\/v1\/cases\/([^/]+)\/photo$/, kind: 'data', parameters: DAY, tagsOf: ofCase },
  { path: /^\/api\/v1\/map$/, kind: 'data', parameters: DAY, tagsOf: everything },
  { path: /^\/api\/v1\/days$/, kind: 'data', parameters: SPAN, tagsOf: everything },
  { path: /^\/api\/v1\/timeline$/, kind: 'data', parameters: LINES, tagsOf: everything },
  { path: /^\/api\/v1\/statistics$/, kind: 'data', parameters: NUMBERS, tagsOf: everything },
  { path: /^\/api\/v1\/codebook\.csv$/, kind: 'data', parameters: DAY, tagsOf: nothing },
  { path: /^\/api\/v1\/openapi\.json$/, kind: 'data', parameters: DAY, tagsOf: nothing },
  { path: /^\/(?:_next\/static|fonts|scripts)\/[\w./~-]+$/, kind: 'file', parameters: [], tagsOf: nothing },
  { path: /^\/icon\.svg$/, kind: 'file', parameters: [], tagsOf: nothing },
  { path: /^\/$/, kind: 'entrance', parameters: DAY, tagsOf: nothing },
]

/** The route that a path belongs to, and the name in it, as written and decoded; null where there is none of ours. */
export function findRoute(path: string): { route: PublicRoute; written: string; name: string } | null {
  for (const route of ROUTES) {
    const found = route.path.exec(path)
    if (!found) continue
    const [, written = ''] = found
    return { route, written, name: decodeURIComponent(written) }
  }
  return null
}
