import type { Identity } from '../../identity/identity'
import { addDays, formatDay } from '../../dates/day'
import type { VagueDate } from '../../dates/day-span'
import { addMonths } from '../../dates/months'
import { unique } from '../../names/heard-as'
import { arrestsIn, dateOf } from './draft-event'
import type { RowFacts } from './row-facts'

const NATIVE = /\p{Script=Arabic}/u
const MOST = { otherNames: 30, nationalities: 10, occupation: 30, groups: 30 } as const

/** Who a row speaks of: the fields that it says something of. An age is a birth between two days. */
export function personOf(facts: RowFacts, listDay: VagueDate | null): Partial<Identity> {
  const names = namesOf(facts)
  const [sex] = facts.all('sex', 'sex')
  const birthDate = birthOf(facts, listDay)
  const lists = {
    otherNames: unique([...names.others, ...facts.texts('alias')]).slice(0, MOST.otherNames),
    nationalities: unique(facts.all('country', 'nationality').map(({ code }) => code)).slice(0, MOST.nationalities),
    occupation: unique(facts.texts('occupation')).slice(0, MOST.occupation),
    groups: unique(facts.texts('group')).slice(0, MOST.groups),
  }
  const [homePlace] = facts.texts('home_place')
  const [summary] = facts.texts('summary')
  return {
    ...(names.latin !== undefined && { nameLatin: names.latin }),
    ...(names.native !== undefined && { nameNative: names.native }),
    ...(lists.otherNames.length > 0 && { otherNames: lists.otherNames }),
    ...(sex && { sex: sex.sex }),
    ...(lists.nationalities.length > 0 && { nationalities: lists.nationalities }),
    ...(lists.occupation.length > 0 && { occupation: lists.occupation }),
    ...(lists.groups.length > 0 && { groups: lists.groups }),
    ...(homePlace !== undefined && { homePlace }),
    ...(birthDate !== null && { birthDate }),
    ...(summary !== undefined && { summary }),
  }
}

/** The birth that a row gives, else that which its age leaves (EDTF); null where the day of that age is not known. */
function birthOf(facts: RowFacts, listDay: VagueDate | null): string | null {
  const [birth] = facts.all('date', 'birth')
  if (birth) return birth.edtf
  const [age] = facts.all('age', 'age')
  const [arrest, other] = arrestsIn(facts)
  const day = age?.at === 'list_day' ? listDay : arrest && !other ? dateOf(arrest) : null
  if (!age || day === null || day.earliest === null || day.latest === null) return null
  const first = addDays(addMonths(day.earliest, -12 * (age.years + 1)), 1)
  return `${formatDay(first)}/${formatDay(addMonths(day.latest, -12 * age.years))}`
}

/** Whether a row gives an age of which it is not known on which day. */
export function isAgeUndated(facts: RowFacts, listDay: VagueDate | null): boolean {
  return facts.all('age', 'age').length > 0 && birthOf(facts, listDay) === null
}

/** The first name in each script; what else the row calls somebody are other names. */
function namesOf(facts: RowFacts): { latin?: string; native?: string; others: string[] } {
  const said = facts.all('name', 'name_latin', 'name_native', 'name')
  const parted = partedNames(facts)
  const latin = unique([...said.flatMap((name) => name.latin ?? []), ...parted.filter((name) => !NATIVE.test(name))])
  const native = unique([...said.flatMap((name) => name.native ?? []), ...parted.filter((name) => NATIVE.test(name))])
  const [firstLatin, ...otherLatin] = latin
  const [firstNative, ...otherNative] = native
  return {
    ...(firstLatin !== undefined && { latin: firstLatin }), ...(firstNative !== undefined && { native: firstNative }),
    others: [...otherLatin, ...otherNative],
  }
}

/** Given and family names that stand in columns of their own, put together by script. */
function partedNames(facts: RowFacts): string[] {
  const [given, family] = [facts.texts('given_name'), facts.texts('family_name')]
  return [true, false].flatMap((isNative) => {
    const ofScript = (names: readonly string[]) => names.filter((name) => NATIVE.test(name) === isNative)
    const name = [...ofScript(given).slice(0, 1), ...ofScript(family).slice(0, 1)].join(' ')
    return name === '' ? [] : [name]
  })
}
