import { layScene } from '@/components/axis/axis-scene'
import { cutGroups } from '@/components/axis/cut-groups'
import { PAGE_LINES } from '@/components/axis/timeline-view'
import { gatherLineWords } from '@/components/axis/use-line-words'
import { today } from '@/lib/clock'
import { parsePageDay } from '@/lib/domain/dates/as-of'
import { packTimeline } from '@/lib/domain/timeline/pack-timeline'
import { isLocale, LOCALE_FACTS } from '@/lib/i18n/locales'
import { nameTimeline, tellPeople } from '@/lib/i18n/name-timeline'
import { decodeCursor } from '@/lib/open/case-cursor'
import { readTimeline } from '@/lib/open/read-timeline'
import { MOST_ON_TIMELINE } from '@/lib/open/timeline-query'
import { getTranslations } from 'next-intl/server'
import { toFilter } from '../cases/read-filter'
import { readPlaceNames } from '../place-names'
import { readView } from './read-view'

const MOST_LINES = 300

/** What Next gives to a route under a language. */
export interface FileContext {
  params: Promise<{ locale: string }>
}

/** What an address of a file shows of the timeline; null where there is no such language or day. */
export async function readShown(request: Request, { params }: FileContext) {
  const { locale } = await params
  const asked = new URL(request.url).searchParams
  const day = parsePageDay(asked.get('asOf') ?? undefined, today())
  if (!isLocale(locale) || !day.ok) return null
  const view = readView(Object.fromEntries(asked), day.day)
  const part = { limit: MOST_ON_TIMELINE, after: decodeCursor(view.cursor) }
  const [names, found, axis, vocabulary, dates] = await Promise.all([
    readPlaceNames(locale), readTimeline(toFilter(view.filters), day.day, part),
    getTranslations({ locale, namespace: 'axis.words' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  const listing = { ...found, lines: nameTimeline(found.lines, names) }
  const rightToLeft = LOCALE_FACTS[locale].direction === 'rtl'
  const words = {
    ...gatherLineWords({ axis, vocabulary, dates }, locale, rightToLeft),
    people: tellPeople(found.lines, names, locale),
  }
  const scene = layScene(packTimeline(listing, day.day), view, day.day, words)
  const lines = Number(/^\d{1,3}$/.exec(asked.get('lines') ?? '')?.[0] ?? PAGE_LINES)
  return {
    locale, asOf: day.day, words, scene, dates, listing,
    groups: cutGroups(scene.groups, view.first, Math.min(MOST_LINES, Math.max(1, lines))),
  }
}

/** A file to be saved under a name. */
export function answerFile(body: string, contentType: string, name: string): Response {
  const disposition = `attachment; filename="${name}"`
  const headers = { 'content-type': contentType, 'content-disposition': disposition, 'cache-control': 'no-cache' }
  return new Response(body, { headers })
}
