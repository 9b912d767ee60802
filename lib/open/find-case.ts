import type { Queryable } from '@/lib/db/connect'
import type { EventView } from '@/lib/domain/contract/case-detail'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { missingInformation } from '@/lib/domain/missing'
import { findDisagreements } from './case-disagreements'
import { type EventRow, readCitedSources, readVisibleEvents } from './case-events'
import { type CaseLineRow, selectCaseLines } from './case-line-row'
import { readCasePageRow } from './case-page-row'
import { readPrisonEvents } from './prison-events'
import { isSlug } from './slug'
import { inSnapshot } from './snapshot'
import { toCaseLine } from './to-case-line'

/**
 * Everything the page of one case shows on a day. Null for a case that is not published and for one that never
 * existed alike: schema `open` holds neither, so nothing here could tell them apart.
 */
export async function findCase(slug: string, asOf: Day): Promise<CasePage | null> {
  if (!isSlug(slug)) return null
  return inSnapshot((sql) => readPage(sql, slug, asOf))
}

async function readPage(sql: Queryable, slug: string, asOf: Day): Promise<CasePage | null> {
  const day = formatDay(asOf)
  const [row] = await sql<CaseLineRow[]>`${selectCaseLines(sql, day)} AND c.slug = ${slug}`
  if (!row) return null
  const [more, found, prisonEvents] = await Promise.all([
    readCasePageRow(sql, row.id, day),
    readVisibleEvents(sql, row.id, day),
    readPrisonEvents(sql, row.reasons.flatMap((reason) => reason.events)),
  ])
  if (!more) return null
  const sources = await readCitedSources(sql, [...found, ...prisonEvents].flatMap((event) => event.sources))
  const line = toCaseLine(row, asOf)
  return {
    ...line,
    asOf: day,
    otherNames: more.other_names,
    nationalities: more.nationalities,
    occupation: more.occupation,
    groups: more.groups,
    place: placeOf(more),
    photo: more.photo,
    heldSince: more.held_since,
    lastContact: more.last_contact,
    events: found.map(withoutNote),
    prisonEvents,
    disagreements: findDisagreements(found, sources),
    notes: Object.fromEntries(found.flatMap(({ id, note }) => (note === null ? [] : [[id, note]]))),
    stays: (more.stays ?? []).map(({ prisonId, prisonName, ward, from, to }) => {
      return { prison: { id: prisonId, name: prisonName }, ward, from, to }
    }),
    sources,
    missing: missingInformation({
      status: line.status,
      statusPossible: line.statusPossible,
      prisonId: line.prison?.id ?? null,
      heldSince: more.held_since,
      lastContact: more.last_contact,
      hasSentence: line.sentence !== null,
      events: found,
      hasConsent: more.consent_on_record,
    }),
  }
}

interface PlaceColumns {
  city: string | null
  province: string | null
  location_precision: 'site' | 'city' | null
}

function placeOf({ city, province, location_precision: precision }: PlaceColumns): CasePage['place'] {
  return city === null || province === null || precision === null ? null : { city, province, precision }
}

function withoutNote({ id, type, date, endDate, prison, details, claimStatus, grade, sources }: EventRow): EventView {
  return { id, type, date, endDate, prison, details, claimStatus, grade, sources }
}
