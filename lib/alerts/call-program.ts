import { createHmac } from 'node:crypto'
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { request as requestOverHttp } from 'node:http'
import { request as requestOverTls } from 'node:https'
import { isCallable, isOutside } from './callable-address'

/** From the name to the end of the answer. */
const PATIENCE_MS = 10_000

/** What a program is called with. */
export interface Call {
  url: string
  secret: string
  /** The same however often it is sent: by this a program knows it again. */
  id: string
  body: string
  /** When it is signed. */
  at: Date
  /** Whether addresses inside the network may be called too (VIGIL_WEBHOOK_PRIVATE). */
  isPrivate: boolean
}

/** What became of a call: the status of the answer, or the name of what kept us from one, in capitals. */
export type Called = { outcome: 'sent' | 'refused' | 'postponed'; answer: string }

/** The signature of a body at a second, by a secret: HMAC-SHA-256 over both, so that an old one is worth nothing. */
export function signCall(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/**
 * Posts JSON to a program, signed. Never rejects; follows nobody elsewhere, and calls no address inside the network,
 * whatever a name stands for at that moment: the address that is checked is the one that is called.
 */
export async function callProgram({ url, secret, id, body, at, isPrivate }: Call): Promise<Called> {
  if (!isCallable(url, isPrivate)) return { outcome: 'refused', answer: 'NOT_CALLABLE' }
  const seconds = Math.floor(at.getTime() / 1000)
  const headers = {
    'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Vigil',
    'vigil-message': id, 'vigil-signature': signCall(secret, seconds, body),
  }
  const request = new URL(url).protocol === 'https:' ? requestOverTls : requestOverHttp
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const call = request(url, { method: 'POST', headers, signal, agent: false, lookup: isPrivate ? lookup : lookupOutside })
    call.on('response', (answer) => {
      resolve(read(answer.statusCode ?? 0))
      // What it says is nobody's business here.
      answer.destroy()
    })
    call.on('error', (error: NodeJS.ErrnoException) => {
      const code = signal.aborted ? 'TIMEOUT' : (error.code ?? '')
      resolve({ outcome: 'postponed', answer: /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'UNKNOWN' })
    })
    call.end(body)
  })
}

/** That there is no such program any more is for good; all else may be otherwise later. */
function read(status: number): Called {
  if (status >= 200 && status < 300) return { outcome: 'sent', answer: String(status) }
  return { outcome: status === 410 ? 'refused' : 'postponed', answer: String(status) }
}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

/** Looks a name up, and fails where any of its addresses is inside. */
function lookupOutside(name: string, options: LookupOptions, found: Found): void {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const inside = addresses?.find(({ address }) => !isOutside(address))
    const [first] = addresses ?? []
    if (error) return found(error, '')
    if (inside || !first) return found(Object.assign(new Error('an address inside the network'), { code: 'INSIDE' }), '')
    return options.all ? found(null, addresses) : found(null, first.address, first.family)
  })
}
