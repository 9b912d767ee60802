import type { Day } from '../dates/day'
import { countDays, type DayCount } from '../dates/day-span'
import type { Level, Picture, Status } from '../vocabulary'
import { foldsOf, type CaseRecord } from './case-folds'
import { contentOnDay } from './compile-steps'
import { maskContent } from './mask-steps'

/** What a picture says of a case on one day, in plain values; days of silence as bounds. */
export interface PictureOn {
  status: Status
  statusPossible: Status | null
  prisonId: string | null
  prisonPossibleId: string | null
  silence: (DayCount & { since: 'contact' | 'arrest' }) | null
  level: Level
  possible: Level
  reasons: { rule: string; level: Level; certainty: 'certain' | 'possible' }[]
}

/** What the period of a picture that holds a day says of it; the others are not compiled for that. Pure. */
export function pictureOn(record: CaseRecord, picture: Picture, day: Day): PictureOn {
  const { shown, verified } = foldsOf(record, picture)
  const own = contentOnDay(shown, day)
  const content = verified ? maskContent(own, contentOnDay(verified, day)) : own
  const { status, statusPossible, prisonId, prisonPossibleId, silence, level, possible, reasons } = content
  return {
    status, statusPossible, prisonId, prisonPossibleId, level, possible,
    silence: silence && { ...countDays(silence.from, day, 0), since: silence.since },
    reasons: reasons.map((reason) => ({ rule: reason.rule, level: reason.level, certainty: reason.certainty })),
  }
}

/** What a picture says of a day before and after a change, and the names of what is not the same. */
export interface PictureChange {
  before: PictureOn
  after: PictureOn
  changed: (keyof PictureOn)[]
}

const FIELDS = [
  'status', 'statusPossible', 'prisonId', 'prisonPossibleId', 'silence', 'level', 'possible', 'reasons',
] as const

/** Compares what a picture says of one day before and after a change. Pure. */
export function comparePictures(before: PictureOn, after: PictureOn): PictureChange {
  const changed = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return { before, after, changed }
}
