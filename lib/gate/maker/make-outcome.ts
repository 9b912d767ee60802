import type { Encoding } from '../encoding'
import { packAnswer, type PageOutcome } from '../threads/thread-answer'
import { openUpstream, type Upstream, UpstreamTimeout } from '../upstream'
import { describeFault } from '../watch/describe-fault'
import { makePage, type PageQuestion } from './make-page'

/** A page to be made in another thread: also, where Next listens, the site's origin, and how the page is wanted. */
export interface MakerQuestion extends PageQuestion {
  port: number
  origin: string
  encoding: Encoding | null
}

let upstream: Upstream | null = null

/** Makes a page whole, and works out what is needed to send it. Never rejects. */
export async function makeOutcome({ port, origin, encoding, ...question }: MakerQuestion): Promise<PageOutcome> {
  if (upstream?.port !== port) upstream = openUpstream(port)
  try {
    const answer = await makePage({ ...question, isWhole: true }, upstream, new URL(origin))
    const { body } = answer
    if (!Buffer.isBuffer(body)) throw new TypeError('a page is whole')
    return { answer: packAnswer({ ...answer, body }, encoding) }
  } catch (error) {
    return { fault: describeFault(error), isLate: error instanceof UpstreamTimeout }
  }
}
