import type { Day } from '@/lib/domain/dates/day'
import { shownIdentity } from '@/lib/domain/identity/fold-identity'
import { compilePictures } from '@/lib/domain/periods/compile-pictures'
import type { Rule } from '@/lib/domain/rules/rule'
import type { Picture } from '@/lib/domain/vocabulary'
import type { CaseRecord, SourceRecord } from './case-record'
import { confidentialIdOf, type Keys } from './keys'
import { mayBeChild } from './may-be-child'
import { periodRow, type Row } from './period-rows'
import { publishCase, type PublishedCase } from './published-case'
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
  sources: ReadonlyMap<string, SourceRecord>,
  { keys, rules, on }: CompileSettings,
): CompiledCase {
  const shown = shownIdentity(record, record.unverified)
  const [birth, shownBirth] = [readDate(record.birthDate), readDate(shown.birthDate)]
  const known = { events: record.events.map((one) => one.event), rules, prisonEvents: record.prisonEvents }
  const pictures = compilePictures({ ...known, birthDate: birth })
  // Readers are told of no age that nobody verified.
  const isSameBirth = record.birthDate === shown.birthDate
  const open = isSameBirth ? pictures : compilePictures({ ...known, birthDate: shownBirth })
  const nameSource = (id: string) => (sources.get(id)?.confidential ? confidentialIdOf(keys, id) : id)
  // A child's case takes two reviewers (design, section 4).
  const isChild = mayBeChild(birth, on) || mayBeChild(shownBirth, on)
  // Somebody whom no second person has identified is nobody to readers.
  const isShown = record.cleared && shown.nameLatin !== '' && (record.confirmed || !isChild)
  const published = isShown ? publishCase(record, open, nameSource) : null
  const team = pictures.team.map((period) => ({ ...periodRow(record.id, period), picture: 'team' as const }))
  const publicRows = published?.periods.map((row) => ({ ...row, picture: 'public' as const })) ?? []
  return { periods: [...team, ...publicRows], published }
}
