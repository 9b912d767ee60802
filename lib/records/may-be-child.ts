import { civilOf, type Day } from '@/lib/domain/dates/day'
import type { VagueDate } from '@/lib/domain/dates/day-span'

/**
 * Whether somebody born on a vague date may be under 18 on a day (Convention on the Rights of the Child, article 1). An
 * unknown birth says nothing.
 */
export function mayBeChild(birth: VagueDate | null, on: Day): boolean {
  if (birth === null) return false
  if (birth.latest === null) return true
  const [born, now] = [civilOf(birth.latest), civilOf(on)]
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day)
  return now.year - born.year - (hadBirthday ? 0 : 1) < 18
}
