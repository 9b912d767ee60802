import type { Dice } from './dice'

/** A name in both scripts, Latin with its most usual spelling. */
type Name = readonly [latin: string, persian: string]

const FEMALE: readonly [Name, ...Name[]] = [
  ['Sepideh', 'سپیده'], ['Zahra', 'زهرا'], ['Maryam', 'مریم'], ['Shirin', 'شیرین'], ['Golnaz', 'گلناز'],
  ['Khadijeh', 'خدیجه'], ['Mahsa', 'مهسا'], ['Parvaneh', 'پروانه'], ['Yasaman', 'یاسمن'], ['Roghayeh', 'رقیه'],
]
const MALE: readonly [Name, ...Name[]] = [
  ['Mohammad', 'محمد'], ['Ali', 'علی'], ['Hossein', 'حسین'], ['Kourosh', 'کوروش'], ['Saeed', 'سعید'],
  ['Gholamreza', 'غلامرضا'], ['Esmail', 'اسماعیل'], ['Behrouz', 'بهروز'], ['Khosrow', 'خسرو'], ['Yousef', 'یوسف'],
]
// Roots that mean imagined, example, story, supposed, dream, made, unreal, riddle: nobody's family name.
const ROOTS: readonly [Name, ...Name[]] = [
  ['Khiyali', 'خیالی'], ['Nemuneh', 'نمونه'], ['Dastan', 'داستان'], ['Farzi', 'فرضی'], ['Roya', 'رویا'],
  ['Sakhtegi', 'ساختگی'], ['Afsaneh', 'افسانه'], ['Mesali', 'مثالی'], ['Pendar', 'پندار'], ['Chistan', 'چیستان'],
]
const ENDINGS: readonly [Name, ...Name[]] = [
  ['zadeh', '‌زاده'], ['pour', '‌پور'], ['nejad', '‌نژاد'], ['far', '‌فر'], ['ian', 'یان'], ['vand', '‌وند'],
]

/** How sources spell the same sounds differently. */
const SPELLINGS: readonly [RegExp, readonly [string, ...string[]]][] = [
  [/mohammad/i, ['Mohammed', 'Muhammad', 'Mohamad']], [/kh/g, ['x', 'kh', 'h']], [/gh/g, ['q', 'g', 'gh']],
  [/ou/g, ['oo', 'u', 'ou']], [/ee/g, ['i', 'ei']], [/i/g, ['ee', 'y', 'i']], [/eh\b/g, ['e', 'a', 'eh']],
  [/ss/g, ['s', 'ss']], [/zadeh/g, ['zade', '-zadeh', 'zada']], [/pour/g, ['pur', 'poor', '-Pour']], [/^Y/g, ['Y', 'J', 'I']],
]

/** What marks a name as invented, in both scripts; it stands wherever the name does. */
export const INVENTED: Name = ['(invented)', '(ساختگی)']

/** The names of an invented person. */
export interface InventedName {
  latin: string
  native: string | null
  others: string[]
}

/** Draws a name of the given sex in both scripts, with other spellings as sources would have them. */
export function inventName(dice: Dice, sex: 'female' | 'male'): InventedName {
  const [given, root, ending] = [dice.pick(sex === 'female' ? FEMALE : MALE), dice.pick(ROOTS), dice.pick(ENDINGS)]
  const latin = `${given[0]} ${root[0]}${ending[0]}`
  const native = `${given[1]} ${root[1]}${ending[1]}`
  const others = Array.from({ length: dice.between(0, 3) }, () => spellOtherwise(dice, latin, native))
  const marked = others.filter((name) => name !== latin && name !== native).map(mark)
  return { latin: mark(latin), native: dice.happens(0.85) ? mark(native) : null, others: [...new Set(marked)] }
}

function mark(name: string): string {
  return `${name} ${INVENTED[/[a-z]/i.test(name) ? 0 : 1]}`
}

function spellOtherwise(dice: Dice, latin: string, native: string): string {
  // An Arabic keyboard, or one without the zero-width non-joiner.
  if (dice.happens(0.25)) return native.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u200c', '')
  const spelt = SPELLINGS.reduce(
    (name, [sound, ways]) => (dice.happens(0.5) ? name.replace(sound, () => dice.pick(ways)) : name),
    latin,
  )
  if (dice.happens(0.15)) return spelt.toUpperCase()
  return dice.happens(0.2) ? spelt.split(' ').reverse().join(' ') : spelt
}
