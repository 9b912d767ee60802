import type { VagueDate } from '@/lib/domain/dates/day-span'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { gradeOf } from '@/lib/domain/grade'
import { shownIdentity } from '@/lib/domain/identity/fold-identity'
import type { Identity } from '@/lib/domain/identity/identity'
import type { Circumstance, Period } from '@/lib/domain/periods/period'
import type { HomeDistances } from '@/lib/domain/places/home-distance'
import { civilDayOf } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import type { CaseRecord, EventRecord } from './case-record'
import type { Correction } from './corrections/find-corrections'
import type { IdentityCorrection } from './corrections/find-identity-corrections'
import { circumstanceRow, dayOrNull, periodRows, type Row } from './period-rows'

/** The rows of schema open that hold one case; `updated_on` is left out, so that equal ones can be told. */
export interface PublishedCase {
  case: Row
  events: Row[]
  periods: Row[]
  circumstances: Row[]
  corrections: Row[]
  identityCorrections: Row[]
  /** The addresses that lead to it, of cases that it stands for. */
  redirects: Row[]
  /** The picture itself is copied from file.photo. */
  photo: Row | null
}

/** How the id of a source is published; that of a confidential one is hidden. */
export type SourceNaming = (sourceId: string) => string

/** Whether the public may know how far a home is: only where its place is published, and both are vouched for. */
export function isHomePublished({ home, homePlace, opened, unverified }: CaseRecord): boolean {
  const isPlaceShown = opened.includes('homePlace') && homePlace !== null && !('homePlace' in unverified)
  return isPlaceShown && home !== null && home.isVouched
}

/** Whether an event is published: verified, and its audience is everybody. */
function isPublished({ event }: EventRecord): boolean {
  return event.claimStatus === 'verified' && event.audience === 'public'
}

/**
 * What is published of a cleared case: only what is named here, and who somebody is as last verified. Groups and home
 * place are published only where somebody opened them, notes where they came with an operator's trusted import; a
 * contact without who and how; nothing at all of other events.
 */
export function publishCase(
  record: CaseRecord,
  pictures: { public: Period[]; circumstances: Circumstance[] },
  nameSource: SourceNaming,
  distances: HomeDistances,
): PublishedCase {
  const events = record.events.filter(isPublished)
  const shown = shownIdentity(record, record.unverified)
  return {
    case: {
      id: record.id,
      slug: record.slug,
      name_latin: shown.nameLatin,
      name_native: shown.nameNative,
      other_names: namesWith(shown, record.standsFor),
      sex: shown.sex,
      nationalities: shown.nationalities,
      occupation: shown.occupation,
      groups: record.opened.includes('groups') ? shown.groups : [],
      home_place: record.opened.includes('homePlace') ? shown.homePlace : null,
      summary: shown.summary,
      summary_from: newestSourceDay(events) ?? record.consentOn,
      birth_date: shown.birthDate,
      // That something was already public is a ground to publish it; nobody was asked.
      consent_on_record: record.consentBasis !== null && record.consentBasis !== 'already_public',
      takes_letters: record.takesLetters,
    },
    events: events.map((one) => eventRow(record.id, one, nameSource)),
    periods: periodRows(record.id, pictures.public, isHomePublished(record) ? distances : undefined),
    circumstances: pictures.circumstances.map((circumstance) => circumstanceRow(record.id, circumstance)),
    corrections: record.corrections.filter((one) => isTold(one, record.events))
      .map((one) => correctionRow(record.id, one)),
    identityCorrections: record.identityCorrections.map((one) => identityCorrectionRow(record.id, one)),
    redirects: record.standsFor.map(({ slug }) => ({ slug, case_id: record.id })),
    photo: record.photo,
  }
}

/** The other names of a person, and those under which readers knew the cases that this one stands for. */
function namesWith({ nameLatin, nameNative, otherNames }: Identity, standsFor: CaseRecord['standsFor']): string[] {
  const known = new Set([nameLatin, nameNative, ...otherNames])
  const more = standsFor.flatMap(({ names }) => names).filter((name) => name !== '' && !known.has(name))
  return [...otherNames, ...new Set(more)]
}

/** Of an event that readers see, its changes; of one that was retracted while they might see it, that it was. */
function isTold({ eventId, kind }: Correction, events: readonly EventRecord[]): boolean {
  const found = events.find(({ event }) => event.id === eventId)
  if (!found || found.event.audience !== 'public') return false
  return kind === 'changed' ? isPublished(found) : found.event.claimStatus === 'retracted'
}

function correctionRow(caseId: string, correction: Correction): Row {
  const { eventId, version, kind, type, correctedAtMs, fields, before, after } = correction
  return {
    case_id: caseId, event_id: eventId, version, kind, type,
    corrected_on: formatDay(civilDayOf(new Date(correctedAtMs))), fields, before_edtf: before, after_edtf: after,
  }
}

function identityCorrectionRow(caseId: string, { version, correctedAtMs, ...fields }: IdentityCorrection): Row {
  return { case_id: caseId, version, corrected_on: formatDay(civilDayOf(new Date(correctedAtMs))), ...fields }
}

function eventRow(caseId: string, { event, note, trusted }: EventRecord, nameSource: SourceNaming): Row {
  const { neverPublished } = eventDefinitions[event.type]
  const details = Object.entries(event.details).filter(([key]) => !neverPublished.includes(key))
  const end = event.endDate
  const endDate: VagueDate | null = end === 'ongoing' ? null : end
  return {
    id: event.id,
    case_id: caseId,
    type: event.type,
    date_edtf: event.date.edtf,
    earliest: dayOrNull(event.date.earliest),
    latest: dayOrNull(event.date.latest),
    end_edtf: end === 'ongoing' ? '..' : (endDate?.edtf ?? null),
    end_earliest: dayOrNull(endDate?.earliest ?? null),
    end_latest: dayOrNull(endDate?.latest ?? null),
    prison_id: event.prisonId,
    from_prison_id: event.fromPrisonId,
    details: Object.fromEntries(details),
    claim_status: event.claimStatus,
    grade: gradeOf(event),
    sources: event.sources.map((source) => nameSource(source.id)).sort(),
    note: trusted && event.type !== 'contact' ? note : null,
  }
}

/** The newest day on which a source of these events was published: with that knowledge the summary was written. */
function newestSourceDay(events: readonly EventRecord[]): string | null {
  const days = events.flatMap(({ event }) => event.sources.map((source) => source.published?.latest ?? null))
  return dayOrNull(days.reduce((newest, day) => (newest === null || (day ?? newest) > newest ? day : newest), null))
}

/** The prisons that the published rows of a case name. */
export function prisonsOf(published: PublishedCase): string[] {
  const named = [
    ...published.events.flatMap((row) => [row['prison_id'], row['from_prison_id']]),
    ...published.periods.flatMap((row) => [row['prison_id'], row['prison_possible_id']]),
  ]
  return [...new Set(named.filter((id) => typeof id === 'string'))]
}
