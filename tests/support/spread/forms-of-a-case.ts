import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnSite } from '../own-site'

/** Where a case stands alone: gone, they answer 404. */
const OWN = ['/en/cases/#', '/fa/cases/#', '/embed/case/#', '/en/cases/#/feed.xml', '/en/cases/#/card.png',
  '/api/v1/cases/#', '/api/v1/cases/#/photo']
/** Where it stands among others, and is named by its address. */
const SHARED = ['/en', '/es/cases', '/en/feed.xml', '/en/timeline', '/api/v1/cases', '/api/v1/cases?q=#',
  '/api/v1/timeline', '/api/v1/export.csv', '/api/v1/export.ndjson', '/sitemap.xml?part=1']

const MOST_TRIES = 20
const PAUSE_MS = 100

/** An address that does not say of a case what it should. */
interface Wrong {
  path: string
  status: number
}

/** Asks for a case in every form that it is published in; answers those that tell it otherwise than it is. */
export async function findWrongForms(site: OwnSite, slug: string, isPublic: boolean): Promise<Wrong[]> {
  const wrong: Wrong[] = []
  for (const form of [...OWN, ...SHARED]) {
    const path = form.replace('#', slug)
    const { status, text } = await askPatiently(site, path)
    const isRight = OWN.includes(form)
      ? status === (isPublic ? 200 : 404) : status === 200 && text.includes(slug) === isPublic
    if (!isRight) wrong.push({ path, status })
  }
  return wrong
}

/** Whoever is told that too much is asked for comes back. */
async function askPatiently(site: OwnSite, path: string): ReturnType<OwnSite['ask']> {
  for (let tries = 0; ; tries += 1) {
    const answer = await site.ask(path)
    if (answer.status !== 503 || tries === MOST_TRIES) return answer
    await sleep(PAUSE_MS)
  }
}

/** How many people the map counts, placed or not. */
export async function countOnMap(site: OwnSite): Promise<number> {
  const { features, unplaced }: { features: { properties: { total: number } }[]; unplaced: number } =
    JSON.parse((await site.ask('/api/v1/map')).text)
  return features.reduce((sum, { properties }) => sum + properties.total, unplaced)
}
