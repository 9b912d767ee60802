/** The request header in which proxy.ts tells a page its own address: of the public site without its parameters. */
export const PATH_HEADER = 'x-vigil-path'

const WITHIN = /^\/team(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/

/** A path of the workspace to go on to after signing in; anything else that an address may hold is /team. */
export function readReturnPath(text: unknown): string {
  return typeof text === 'string' && text.length <= 1000 && WITHIN.test(text) ? text : '/team'
}

/** The address of a step of signing in that goes on from there to a path of the workspace. */
export function wayIn(step: '/team/sign-in' | '/team/sign-in/code' | '/team/sign-in/set-up', path: unknown): string {
  const next = readReturnPath(path)
  return next === '/team' || next.startsWith('/team/sign-in') ? step : `${step}?next=${encodeURIComponent(next)}`
}
