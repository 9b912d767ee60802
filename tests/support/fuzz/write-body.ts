import type { Dice } from '@/lib/files/invented/dice'
import { inParts, type Posted } from '../hostile-calls'
import type { FormField, FoundForm } from './find-forms'
import { pickOf, strangeText } from './strange'

/** What stands in a form, by name. */
export type Fields = readonly (readonly [name: string, value: string])[]

/** Which fields of a form are made senseless, so that nothing can follow from it. */
type Spoiled = (field: FormField) => boolean

/** What stands in place of something that must be there; null: nothing at all. */
const NOTHING = [null, '', ' ', 'x'.repeat(30_000)] as const

/** The fields of a form, of which those that are spoiled hold nothing, and others what they held or anything. */
export function fillForm(dice: Dice, fields: readonly FormField[], isSpoiled: Spoiled): Fields {
  const filled = fields.flatMap((field): Fields => {
    const { name, value, isHidden } = field
    if (!isSpoiled(field)) return [[name, dice.happens(0.5) ? value : strangeText(dice)]]
    // A text that means nothing is a name all the same, and no number or id.
    const spoiled = isHidden && dice.happens(0.5) ? strangeText(dice) : pickOf(dice, NOTHING)
    return spoiled === null || spoiled === value ? [] : [[name, spoiled]]
  })
  const unknown = [strangeText(dice).slice(0, 50), strangeText(dice)] as const
  const more = dice.weigh<Fields>([[[], 8], [[unknown], 1], [filled.slice(0, 1), 1]])
  return dice.happens(0.1) ? [...filled, ...more].reverse() : [...filled, ...more]
}

const TYPES = [
  'text/plain', 'application/json', 'multipart/form-data', 'application/x-www-form-urlencoded; charset=utf-16', 'x', 'a/b; c="',
  'multipart/form-data; boundary=x', `multipart/form-data; boundary=${'a'.repeat(80)}`, 'multipart/mixed; boundary=x',
]
const BODIES = [
  '', '&', '=', '&'.repeat(3000), 'a=%00', 'a=%FF', 'a=%zz', 'a=%ED%A0%80', '\u0000', '{"a":1}', '--x', '--x--', '--x\r\n\r\n\r\n--x--',
  '--x\r\nContent-Disposition: form-data; name="a"; filename="../a\r\n\r\nb\r\n--x--', '--x\r\nContent-Disposition: form-data\r\n\r\n\r\n--x--',
  `--x\r\n${'X: y\r\n'.repeat(500)}\r\n\r\n--x--`, `--x\r\nContent-Disposition: form-data; name="${'n'.repeat(9000)}"\r\n\r\nb\r\n--x--`,
  '--x\r\nContent-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64\r\n\r\n====\r\n--x--',
  '--x\r\nContent-Disposition: form-data; name="pictures"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\u0089PNG\r\n--x--',
  `${Array.from({ length: 30 }, (_, at) => `f${at}=`).join('&')}`, `a=${'x'.repeat(20_000)}`, `${'n'.repeat(60)}=1`,
]

/** A body that is no form, or one of another type than it says. */
export function brokenBody(dice: Dice): Posted {
  return { type: pickOf(dice, TYPES), body: pickOf(dice, BODIES) }
}

/** The fields as a browser sends them, at times cut off, in other parts or as files. */
export function written(dice: Dice, fields: Fields, isInParts: boolean): Posted {
  const isFile = dice.happens(0.05)
  const whole = isInParts !== dice.happens(0.03)
    ? inParts(fields.map(([name, value]) => isFile ? [name, value, 'a.txt'] : [name, value]))
    : { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString() }
  return dice.happens(0.05) ? { ...whole, body: whole.body.slice(0, dice.between(0, whole.body.length)) } : whole
}

/**
 * A form of the workspace as a browser sends it, or as Next's client calls its action: with the state before, where it
 * takes one.
 */
export function postForm({ naming }: FoundForm, filled: Fields, byScript: boolean): Posted {
  if (!byScript) return inParts([...naming, ...filled])
  const bound = naming.find(([name]) => name.endsWith(':1'))?.[1]
  const first = bound === undefined ? '["$K1"]' : `[${bound.slice(1, -1)},"$K1"]`
  return inParts([...filled.map(([name, value]) => [`_1_${name}`, value] as const), ['0', first]])
}
