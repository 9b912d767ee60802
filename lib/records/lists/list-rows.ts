import { cutText } from '@/lib/domain/cut-text'
import type { Identity } from '@/lib/domain/identity/identity'
import type { ListedEvent, RowReading } from '@/lib/domain/lists/list-reading'
import type { Mapping } from '@/lib/domain/lists/mapping'
import { slugOf } from '@/lib/domain/names/slug-of'
import { readEnd, readStored } from '@/lib/db/stored-dates'
import { credibilitySchema } from '@/lib/db/stored-version'
import type { CaseRow } from '@/lib/files/case-row'
import type { EventRow } from '@/lib/files/event-row'
import type { Row } from '../period-rows'
import { digestOf, type Keys } from '../keys'

/** Where a list says things, and how far it is believed. */
export interface ListGround {
  /** What the list is called. */
  name: string
  sourceId: string
  /** The row of file.source that the mapping asks for; null where the source is on record. */
  source: Row | null
  audience: 'team' | 'restricted'
  credibility: EventRow['credibility']
}

/** What a mapping says about the list as a whole; a new source has the same id each time the same is said of it. */
export function groundOf(keys: Keys, { name, source, defaults }: Mapping): ListGround {
  const { audience } = defaults
  const credibility = credibilitySchema.parse(defaults.credibility)
  if (source.kind === 'known') return { name, sourceId: source.id, source: null, audience, credibility }
  const { title, publisher, published, url, reliability, confidential } = source
  const id = `list-${digestOf(keys, ['list_source', name, title, published, url]).slice(0, 16)}`
  const row = { id, title, publisher, published, url, reliability, confidential, kind: 'dataset', language: null, note: null }
  return { name, sourceId: id, source: row, audience, credibility }
}

/** An event of a row as a line of events.csv; the locator is the list's own key and the names of the columns. */
export function eventRowOf(caseId: string, row: RowReading, event: ListedEvent, ground: ListGround): EventRow {
  return {
    case_id: caseId, type: event.type, date: readStored(event.date), end_date: readEnd(event.endDate),
    prison_id: event.prisonId, from_prison_id: null, details: event.details, source_id: ground.sourceId,
    claim_status: 'proposed', credibility: ground.credibility, audience: ground.audience,
    locator: cutText([row.key, event.columns.join(', ')].filter(Boolean).join(': '), 500) || null, note: event.note,
    other_sources: [],
  }
}

/** Who somebody is as a line of cases.csv: never public, and without anybody's consent. */
export function caseRowOf(slug: string, identity: Identity, home: CaseHome = NO_HOME): CaseRow {
  return {
    case_id: slug, full_name: identity.nameLatin, name_fa: identity.nameNative, other_names: [...identity.otherNames],
    sex: sexOf(identity.sex), nationalities: [...identity.nationalities], occupation: [...identity.occupation],
    groups: [...identity.groups], home_place: identity.homePlace, publication: 'team', summary: identity.summary,
    birth_date: identity.birthDate === null ? null : readStored(identity.birthDate), consent_basis: null,
    consent_by: null, consent_on: null, home_latitude: home.latitude, home_longitude: home.longitude,
    consent_scopes: [], team_fields: [],
  }
}

interface CaseHome {
  latitude: number | null
  longitude: number | null
}

const NO_HOME: CaseHome = { latitude: null, longitude: null }

/**
 * What stands in the address of somebody new: the name, and six signs that are theirs. Two people of one name never get
 * one, and nobody else who opens a case waits for the import to know which are taken.
 */
export function newSlug(name: string, keyDigest: string): string {
  return `${slugOf(name).slice(0, 70).replace(/-$/, '')}-x${keyDigest.slice(0, 6)}`
}

function sexOf(sex: string | null): CaseRow['sex'] {
  return sex === 'female' || sex === 'male' || sex === 'other' ? sex : null
}
