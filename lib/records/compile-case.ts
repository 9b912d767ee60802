import type { Day } from '@/lib/domain/dates/day'
import { shownIdentity } from '@/lib/domain/identity/fold-identity'
import { compilePeriods } from '@/lib/domain/periods/compile-periods'
import { compilePictures, type Pictures } from '@/lib/domain/periods/compile-pictures'
import type { Period } from '@/lib/domain/periods/period'
import { distancesFrom, type HomeDistances } from '@/lib/domain/places/home-distance'
import type { Rule } from '@/lib/domain/rules/rule'
import type { Picture } from '@/lib/domain/vocabulary'
import type { CaseRecord } from './case-record'
import { confidentialIdOf, type Keys } from './keys'
import { mayBeChild } from './may-be-child'
import { periodRows, type Row } from './period-rows'
import { isHomePublished, publishCase, type PublishedCase } from './published-case'
import type { Records } from './read-records'
import { readDate } from '@/lib/db/stored-dates'

/** What all cases of a publication have in common; `on` is the clock's civil day. */
export interface CompileSettings {
  keys: Keys
  rules: readonly Rule[]
  on: Day
}

/** The rows that follow from a case: its periods, of the public picture only where it is published. */
export interface CompiledCase {
  periods: (Row & { picture: Picture })[]
  published: PublishedCase | null
}

/** Derives the rows of one case from its record. Pure. */
export function compileCase(
  record: CaseRecord,
  { sources, prisons }: Pick<Records, 'sources' | 'prisons'>,
  { keys, rules, on }: CompileSettings,
): CompiledCase {
  const distances = distancesFrom(record.home, prisons)
  const nameSource = (id: string) => (sources.get(id)?.confidential ? confidentialIdOf(keys, id) : id)
  const pictures = isPublishable(record, on) ? picturesOf(record, rules, distances) : null
  const published = pictures && publishCase(record, pictures.open, nameSource, distances)
  const own = pictures?.team ?? periodsOf(record, rules, distances, 'team')
  const team = periodRows(record.id, own, distances).map((row) => ({ ...row, picture: 'team' as const }))
  const publicRows = published?.periods.map((row) => ({ ...row, picture: 'public' as const })) ?? []
  return { periods: [...team, ...publicRows], published }
}

function periodsOf(
  record: CaseRecord, rules: readonly Rule[], distances: HomeDistances, picture: Picture,
): Period[] {
  return compilePeriods(knownOf(record, rules, distances, picture), picture)
}

function picturesOf(
  record: CaseRecord, rules: readonly Rule[], distances: HomeDistances,
): { team: Period[]; open: Pictures } {
  const open = compilePictures(knownOf(record, rules, distances, 'public'))
  const isSameBirth = record.birthDate === shownIdentity(record, record.unverified).birthDate
  return { team: isSameBirth ? open.team : periodsOf(record, rules, distances, 'team'), open }
}

/** What a picture of a case is derived from; of the public one, as if the case were published. Pure. */
export function knownOf(record: CaseRecord, rules: readonly Rule[], distances: HomeDistances, picture: Picture) {
  // Readers are told of no age that nobody verified.
  const birthDate = picture === 'team' ? record.birthDate : shownIdentity(record, record.unverified).birthDate
  const home = { distances, isPublic: isHomePublished(record) }
  const events = record.events.map((one) => one.event)
  return { events, rules, prisonEvents: record.prisonEvents, home, birthDate: readDate(birthDate) }
}

/** Whether a case is shown to readers on the clock's day. Pure. */
export function isPublishable(record: CaseRecord, on: Day): boolean {
  const shown = shownIdentity(record, record.unverified)
  // A child's case takes two reviewers (design, section 4).
  const isChild = mayBeChild(readDate(record.birthDate), on) || mayBeChild(readDate(shown.birthDate), on)
  // Somebody whom no second person has identified is nobody to readers.
  return record.cleared && shown.nameLatin !== '' && (record.confirmed || !isChild)
}
