import { addMonths } from '../dates/months'
import type { Day } from '../dates/day'
import type { VagueDate } from '../dates/day-span'
import type { Certainty } from './certainty'

/** The days on which a person may reach an age, in full years; null where the date of birth leaves it open. */
export function birthdayOf(birthDate: VagueDate | null, years: number): { earliest: Day | null; latest: Day | null } {
  const reached = (born: Day | null) => (born === null ? null : addMonths(born, years * 12))
  return { earliest: reached(birthDate?.earliest ?? null), latest: reached(birthDate?.latest ?? null) }
}

/** Whether a person is younger than an age on a day; null where that is certainly not so, or nothing is known. */
export function isUnder(years: number, birthDate: VagueDate | null, day: Day): Certainty | null {
  if (!birthDate) return null
  const { earliest, latest } = birthdayOf(birthDate, years)
  if (earliest !== null && day < earliest) return 'certain'
  return latest === null || day < latest ? 'possible' : null
}

/** Whether a person has reached an age by a day; null where that is certainly not so, or nothing is known. */
export function hasReached(years: number, birthDate: VagueDate | null, day: Day): Certainty | null {
  if (!birthDate) return null
  const { earliest, latest } = birthdayOf(birthDate, years)
  if (latest !== null && day >= latest) return 'certain'
  return earliest === null || day >= earliest ? 'possible' : null
}
