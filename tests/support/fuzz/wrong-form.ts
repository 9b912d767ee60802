import { ACTIONS } from '@/lib/auth/route-registry'
import { type Role, roleMay, ROLES } from '@/lib/domain/permissions/permissions'
import type { Dice } from '@/lib/files/invented/dice'
import type { FormField } from './find-forms'
import { NOBODY } from './names'
import type { Known } from './record/read-known'
import { pickOf } from './strange'
import type { Fields } from './write-body'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const DIGEST = /^[\da-f]{32,64}$/

const accessOf = new Map(Object.values(ACTIONS).flatMap((actions) => Object.entries(actions)))

/** The roles that may not do an action, whatever it is sent; none where anybody may. */
export function rolesBelow(action: string): readonly Role[] {
  const access = accessOf.get(action) ?? 'anyone'
  return access === 'anyone' || access === 'half_signed_in' ? [] : ROLES.filter((role) => !roleMay(role, access))
}

/** A form as its page shows it, with something in each field that must hold something. */
export function meantForm(fields: readonly FormField[]): Fields {
  return fields.map(({ name, value, isRequired }) => [name, value === '' && isRequired ? inventFor(name) : value] as const)
}

function inventFor(name: string): string {
  if (/(?:On|date|dated|deadline|validFrom|\.typed)$/i.test(name)) return '2021-03-01'
  return /mail|recipient/i.test(name) ? 'nobody@people.example' : 'An invented text'
}

/**
 * A form as its page shows it, in which one thing is wrong: a name that is of nothing or of something else, a version
 * or a digest that is not the one that stands, or nothing where something must be. Null where it has none of these.
 */
export function wrongForm(dice: Dice, fields: readonly FormField[], known: Known): Fields | null {
  const isNamed = fields.some(({ isHidden, value }) => isHidden && UUID.test(value))
  const wrongs = fields.map((field) => [field.name, wrongValues(field, known, isNamed)] as const)
  const some = wrongs.filter(([, values]) => values.length > 0)
  if (some.length === 0) return null
  const [chosen, values] = pickOf(dice, some)
  const wrong = pickOf(dice, values)
  return meantForm(fields).map(([name, value]) => [name, name === chosen ? wrong : value])
}

/** What cannot stand in a field of a form in which all else is right; nothing where anything might. */
function wrongValues(field: FormField, known: Known, isNamed: boolean): readonly string[] {
  const { name, value, isHidden, isRequired, isChoice } = field
  if (!isHidden) return isRequired ? isChoice ? [' '] : ['', ' '] : []
  if (name === 'version' && /^\d+$/.test(value)) return [String(Number(value) + 1), String(Number(value) - 1), '-1', '1e3', '']
  if (UUID.test(value)) return [...elsewhere(value, known), ...mangled(value), NOBODY]
  if (DIGEST.test(value)) return [...mangled(value), 'ab'.repeat(value.length / 2)]
  // Where something has an id, its name beside that may only say where to go back to.
  const isName = !isNamed && Object.values(known).some((names) => names.includes(value))
  return isName ? mangled(value).filter((one) => !Object.values(known).some((names) => names.includes(one))) : []
}

/** Ids of other things, none of which is one of this kind as well. */
function elsewhere(value: string, known: Known): string[] {
  const [own, others] = [new Set<string>(), new Set<string>()]
  for (const names of Object.values(known)) for (const name of names) (names.includes(value) ? own : others).add(name)
  return [...others].filter((name) => UUID.test(name) && !own.has(name))
}

const mangled = (value: string) => ['', value.slice(1), `${value}0`, `${value}\0`, ` ${value.toUpperCase()}x`]
