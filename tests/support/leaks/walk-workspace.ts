import { ROUTES } from '@/lib/auth/route-registry'
import type { Role } from '@/lib/domain/permissions/permissions'
import type { Dice } from '@/lib/files/invented/dice'
import { askSite, type Told } from './ask-site'
import { SHOWN } from './stage'

const NO_REVIEWERS: readonly Role[] = ['researcher', 'volunteer']
const NO_ADMINISTRATORS: readonly Role[] = ['researcher', 'volunteer', 'reviewer']

/** By the place of a canary, who may not read it; the volunteer wrote the events, and the reviewer owns the case. */
const HIDDEN: readonly [place: RegExp, from: readonly Role[]][] = [
  [/, restricted$/, ['researcher', 'administrator']],
  [/^sealed (?:Aunt|\+00|Note)$/, NO_ADMINISTRATORS],
  [/^sealed (?:Tip|Answer|Picture|Signer|signer|Screening|host)$/, NO_REVIEWERS],
  [/^sealed (?:reader|recipient|origin|secret)$/, NO_ADMINISTRATORS],
]

/** Whether a role may not read what was planted in a place, wherever in the workspace. */
export function hiddenFrom(role: Role, place: string): boolean {
  return HIDDEN.some(([pattern, from]) => pattern.test(place) && from.includes(role))
}

/** Every page and file of the workspace that has no name in its address. */
const STARTS = Object.values(ROUTES).filter(({ path, methods }) => methods.GET && !path.includes('[')).map(({ path }) => path)

/**
 * What the workspace shows to whoever bears a cookie: the case in which most was planted, then pages of chance, and
 * what they lead to, until there were `most`.
 */
export async function walkWorkspace(
  origin: string, cookie: string, { dice, most }: { dice: Dice; most: number },
): Promise<Map<string, Told>> {
  const told = new Map<string, Told>()
  const queue = [...STARTS]
  let path: string | undefined = `/team/cases/${SHOWN.slug}`
  for (; path !== undefined && told.size < most; path = queue.splice(dice.between(0, queue.length - 1), 1)[0]) {
    if (told.has(path) || path.includes('metrics')) continue
    const answer = await askSite(origin, path, { headers: { cookie } })
    told.set(path, answer)
    for (const [, href] of answer.body.matchAll(/href="(\/(?:api\/)?team[^"#]*)"/g)) {
      queue.push(String(href).replaceAll('&amp;', '&'))
    }
  }
  return told
}
