import { type Answer, discard, mediaTypeOf } from './answer'
import { isForMachines, refusalAnswer, unavailable } from './refusal'

/** An answer that needs no script to be read: what failed is told in plain words, to programs in a problem document. */
export async function completeAnswer(
  answer: Answer,
  url: string,
  ask: (url: string) => Promise<Answer>,
): Promise<Answer> {
  const instead = teamStandIn(answer, url)
  const page = instead === null ? null : await ask(instead)
  if (page && page.status < 400) return page.status === 200 ? { ...page, status: answer.status } : page
  const isTold = mediaTypeOf(answer.headers) === (isForMachines(url) ? 'application/problem+json' : 'text/html')
  if (answer.status >= 500 && (!isTold || isBareShell(answer))) {
    discard(answer)
    return unavailable(answer.status, 'The answer could not be made.', url)
  }
  if (answer.status !== 404 || !isBareShell(answer)) return answer
  const address = nothingAt(url)
  return address === null ? refusalAnswer({ status: 404, detail: 'There is nothing at this address.' }, url) : ask(address)
}

/**
 * Where a page throws, or finds nothing, Next sends a bare shell that only a script can fill. Whether an answer is
 * such a shell: a visitor without scripts would see nothing.
 */
function isBareShell(answer: Answer): boolean {
  if (answer.status < 400 || mediaTypeOf(answer.headers) !== 'text/html' || !Buffer.isBuffer(answer.body)) return false
  return answer.body.subarray(0, 200).includes('<html id="__next_error__"')
}

/**
 * An address of the same language at which there is surely nothing, so that Next makes the page for that whole and on
 * the server; null where the address has no language. It reads the same for whatever is not there or not published.
 */
function nothingAt(url: string): string | null {
  const language = /^\/([a-z]{2})\//.exec(url)?.[1]
  return language === undefined ? null : `/${language}/not/here`
}

/**
 * The page of the workspace that is shown, with the same status, in the place of one that is not there or failed; null
 * where the answer can stand. To whoever is not signed in the first says nothing but where the door is.
 */
function teamStandIn(answer: Answer, url: string): string | null {
  if (!/^\/team(?=[/?]|$)/.test(url) || mediaTypeOf(answer.headers) !== 'text/html') return null
  if (answer.status === 404) return `/team/nothing?${new URLSearchParams({ next: url })}`
  return answer.status >= 500 && isBareShell(answer) ? '/team/failed' : null
}
