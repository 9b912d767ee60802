import type { Dice } from '@/lib/files/invented/dice'
import { ROUTES } from '@/lib/auth/route-registry'
import { ROLES } from '@/lib/domain/permissions/permissions'
import type { Walk } from './find-pages'
import { fillPath, nameAfter, NOBODY } from './names'
import type { Question } from './question'
import type { Known } from './record/read-known'
import { pickOf, strangeHeaders, strangeMethod, strangeQuery, strangeValue } from './strange'
import { brokenBody } from './write-body'

const VALUES = ['raoof-mehran', 'nobody', NOBODY, 'evin', 'U01', '1', '0', 'new', '2021-04-05', '../..', 'x'.repeat(300)]

/** How often each of these routes is asked, where that is less than once a turn: they read whole tables. */
const RARE = ['/api/team/audit', '/api/team/ledger', '/api/team/ledger/response']

/** Asks every page and route of the workspace, as nobody and as each role, at addresses with and without sense. */
export function workspaceQuestions(dice: Dice, { links }: Walk, known: Known, origin: string): () => Question {
  const routes = Object.values(ROUTES)
  const parameters = new Map<string, Set<string>>()
  for (const link of links) {
    const [path = '', query = ''] = link.split('?')
    const names = parameters.get(path) ?? new Set()
    for (const name of new URLSearchParams(query).keys()) names.add(name)
    parameters.set(path, names)
  }
  const everyName = [...new Set([...parameters.values()].flatMap((names) => [...names]))]
  return () => {
    const { path, methods } = pickOf(dice, routes)
    const there = dice.happens(0.3) ? pickOf(dice, links.map((link) => link.split('?')[0] ?? '')) : fillPath(dice, known, path)
    if (RARE.includes(path) && dice.happens(0.9)) return { part: 'workspace', method: 'GET', target: '/team/nowhere', headers: {} }
    const query = strangeQuery(dice, [...(parameters.get(there) ?? everyName)], () => {
      const named = () => nameAfter(dice, known, pickOf(dice, Object.keys(known)))
      return dice.weigh<() => string>([[() => pickOf(dice, VALUES), 2], [named, 2], [() => strangeValue(dice), 6]])()
    })
    const role = dice.happens(0.25) ? undefined : pickOf(dice, ROLES)
    const posts = 'POST' in methods && dice.happens(0.5)
    const method = strangeMethod(dice, posts ? 'POST' : 'GET')
    const sent = method === 'GET' || method === 'HEAD' ? null : brokenBody(dice)
    return {
      part: 'workspace', method, target: `${there}${query === '' ? '' : `?${query}`}`, ...(role ? { role } : {}),
      headers: { ...(sent ? { 'content-type': sent.type, origin } : {}), ...strangeHeaders(dice) },
      ...(sent ? { body: Buffer.from(sent.body) } : {}),
    }
  }
}
