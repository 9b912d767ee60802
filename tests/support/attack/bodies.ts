import type { Dice } from '@/lib/files/invented/dice'
import { inParts } from '../hostile-calls'
import { formWith, newVisitor, open } from '../visitor/visitor'
import type { Guesses } from './guessers'

const DIFFERENT = 2_000

/** Which names are guessed at: those of some people, and with `strangers` as many that nobody has. */
export interface Targets {
  names: readonly string[]
  strangers: boolean
}

/** The bodies of attempts at the form of signing in as it stands on the site, with invented passwords and codes. */
export async function inventAttempts(
  origin: string, dice: Dice, { names, strangers }: Targets,
): Promise<Pick<Guesses, 'bodies' | 'contentType'>> {
  const form = formWith(await open(newVisitor(origin), '/team/sign-in'), 'password')
  const own = form.fields.filter(([name]) => !['alias', 'password', 'code'].includes(name))
  const attempt = (number: number) => {
    const isKnown = !strangers || (names.length > 0 && number % 2 === 0)
    const alias = isKnown ? (names[dice.between(0, names.length - 1)] ?? '') : `Nobody ${dice.between(1, 1_000_000)}`
    // One in three guesses at the code as well.
    const code = number % 3 === 0 ? String(dice.between(0, 999_999)).padStart(6, '0') : ''
    const { type, body } = inParts([...own, ['alias', alias], ['password', `not the password ${number}`], ['code', code]])
    return { type, body, kind: isKnown ? 'known' : 'unknown' }
  }
  const bodies = Array.from({ length: DIFFERENT }, (_none, number) => attempt(number))
  return { bodies, contentType: bodies[0]?.type ?? '' }
}
