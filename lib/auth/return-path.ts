/** The request header in which proxy.ts tells a page of the workspace its own address. */
export const PATH_HEADER = 'x-vigil-path'

/** A path of the workspace to go on to after signing in; anything else that an address may hold is /team. */
export function readReturnPath(text: unknown): string {
  return typeof text === 'string' && text.length <= 1000 && /^\/team(?:[/?][\x21-\x7e]*)?$/.test(text)
    && !text.includes('\\') ? text : '/team'
}

/** Where to sign in, and go on from there. */
export function signInPath(path: string | null): string {
  const next = readReturnPath(path)
  return next === '/team' || next.startsWith('/team/sign-in') ? '/team/sign-in' : `/team/sign-in?next=${encodeURIComponent(next)}`
}
