import type { IncomingMessage } from 'node:http'
import type { Day } from '@/lib/domain/dates/day'
import { LOCALES } from '@/lib/i18n/locales'
import { type Answer, discard } from './answer'
import { isApi, sharingHeaders } from './api/api-access'
import { type AddressLimit, limitHeaders, limitRequest } from './api/limit-request'
import { type Address, readAddress } from './cache/address'
import { isEmbed } from './cache/embed-address'
import type { KeptPage } from './cache/kept-page'
import type { PageCache, Served } from './cache/page-cache'
import { readLanguages } from './cache/read-languages'
import { closedAnswer, isOpenWhileClosed } from './closed-answer'
import { refusalAnswer, unavailable } from './refusal'
import { chooseEncoding, type Encoding } from './encoding'
import { makePage } from './maker/make-page'
import type { Maker } from './maker/maker'
import type { Upstream } from './upstream'
import type { Outcome } from './watch/metrics'
import type { Reader } from './reader/reader'

/** What public answers are made of; without `pages` every one is made anew. */
export interface PublicSite {
  origin: URL
  behind: Upstream
  today: () => Day
  pages: PageCache | null
  /** Answers the API; without it Next does. */
  reader: Reader | null
  /** Has pages made in another thread; without it they are made in this one. */
  maker: Maker | null
  /** How much of the API one address may have made; without it, as much as there is room for. */
  limit?: AddressLimit | null
  /** Takes headers that belong to the visitor's answer alone, and to none that is kept. */
  tell?: (headers: Record<string, string>) => void
  /** Is told what became of an address. */
  count?: (outcome: Outcome) => void
}

const REFUSALS = {
  database_away: 'The database does not answer.',
  too_many: 'More is asked than can be answered now.',
  limited: 'Too much was asked from one address. What is asked by many is not counted; for everything there are the exports.',
} as const

/** Answers a public address, from memory where it can. Rejects where what stands behind does not answer. */
export async function answerPublic(request: IncomingMessage, site: PublicSite): Promise<Answer | KeptPage> {
  const answer = await findAnswer(request, site)
  return 'identity' in answer ? answer : shared(answer, request.url ?? '/')
}

async function findAnswer(request: IncomingMessage, site: PublicSite): Promise<Answer | KeptPage> {
  const { today, pages, count } = site
  const target = request.url ?? '/'
  const languages = readLanguages(request.headers['accept-language'], LOCALES)
  const on = today()
  const address = readAddress(target, { today: on, languages })
  let isRendered = false
  const render = async () => {
    isRendered = true
    const asked = { on, encoding: chooseEncoding(request.headers['accept-encoding']) }
    return shared(await makeAnswer(address, asked, site), address.url)
  }
  if (isOverLimit(request, address, site)) {
    count?.('limited')
    return refusalAnswer({ status: 429, detail: REFUSALS.limited }, target)
  }
  if (!pages) return render()
  const mayClose = !isOpenWhileClosed(target)
  const close = () => {
    count?.('closed')
    return closedAnswer(target)
  }
  if (mayClose && (await pages.isClosed())) return close()
  // What somebody signs in with says nothing to a public page; still, what they asked for is theirs.
  const served = await pages.serve(address, render, request.headers.authorization === undefined)
  // Closed while it was made, or where another waited for the same.
  if (mayClose && (await pages.isClosed())) {
    if ('answer' in served) discard(served.answer)
    return close()
  }
  count?.(outcomeOf(served, isRendered))
  if ('page' in served) return served.page
  return 'answer' in served ? served.answer : unavailable(503, REFUSALS[served.refusal], target)
}

/** What the sites of others may do with an answer belongs to it, whether or not it is kept. */
function shared(answer: Answer, url: string): Answer {
  return { ...answer, headers: { ...answer.headers, ...sharingHeaders(url) }, mayBeFramed: isEmbed(url) }
}

/** Whether somebody asks for more of the API than others would be left; what is in memory already is not counted. */
function isOverLimit(request: IncomingMessage, address: Address, { pages, limit, tell }: PublicSite): boolean {
  if (!limit || !isApi(address.url) || pages?.holds(address)) return false
  const verdict = limitRequest(request, limit)
  if (verdict) tell?.(limitHeaders(verdict))
  return verdict?.isRefused ?? false
}

/** Has an answer made by whoever can: the API by its reader, pages by their maker, and all else by Next and here. */
async function makeAnswer(
  { kind, url, key, languages }: Address,
  { on, encoding }: { on: Day; encoding: Encoding | null },
  { origin, behind, reader, maker }: PublicSite,
): Promise<Answer> {
  const read = kind === 'data' ? await reader?.ask({ target: url, today: on, encoding }) : null
  if (read) return read
  const question = { url, languages, on, isWhole: key !== null }
  if (kind !== 'page' || !maker) return makePage(question, behind, origin)
  return maker.make({ ...question, port: behind.port, origin: origin.href, encoding })
}

function outcomeOf(served: Served, isRendered: boolean): Outcome {
  if ('refusal' in served) return served.refusal
  if ('page' in served && served.page.headers['cache-status'] !== undefined) return 'stale'
  return isRendered ? 'rendered' : 'kept'
}
