import type { Day } from '../dates/day'
import { countDays, type DayCount } from '../dates/day-span'
import type { Level, Status } from '../vocabulary'
import { periodOn } from './compile-periods'
import type { Period } from './period'

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

/** What periods say of a day. Pure. */
export function pictureOn(periods: readonly Period[], day: Day): PictureOn {
  const period = periodOn(periods, day)
  const { status, statusPossible, prisonId, prisonPossibleId, silence, level, possible, reasons } = period
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

/** Compares two compilations of one picture on a day. Pure. */
export function comparePictures(before: readonly Period[], after: readonly Period[], day: Day): PictureChange {
  const [old, fresh] = [pictureOn(before, day), pictureOn(after, day)]
  const changed = FIELDS.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(fresh[field]))
  return { before: old, after: fresh, changed }
}
