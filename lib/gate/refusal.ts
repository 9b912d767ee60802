import { STATUS_CODES } from 'node:http'
import { refusedWords } from '@/lib/i18n/error-words'
import { DEFAULT_LOCALE, localeOfPath } from '@/lib/i18n/locales'
import type { Answer } from './answer'
import { sharingHeaders } from './api/api-access'

/** Why the gate itself answers, instead of what stands behind it; `detail` is one English sentence. */
export interface Refusal {
  status: number
  detail: string
  headers?: Record<string, string>
}

/** Whether programs ask there, and not people. */
export function isForMachines(url: string): boolean {
  return /^(?:https?:\/\/[^/?]*)?\/(api|healthz|readyz)(\/|\?|$)/.test(url)
}

/**
 * The gate's own answer: a problem document (RFC 9457) for machines, two lines of plain text for people, in the
 * language of the address.
 */
export function refusalAnswer(refusal: Refusal, url: string): Answer & { body: Buffer } {
  const title = STATUS_CODES[refusal.status] ?? 'Error'
  const machine = isForMachines(url)
  const body = machine
    ? JSON.stringify({ type: 'about:blank', title, status: refusal.status, detail: refusal.detail })
    : sayToPeople(title, refusal, url)
  return {
    status: refusal.status,
    headers: {
      'content-type': machine ? 'application/problem+json' : 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...sharingHeaders(url),
      ...refusal.headers,
    },
    body: Buffer.from(body),
  }
}

/** The refusal of what cannot be answered now, and may be in a while. */
export function unavailable(status: number, detail: string, url: string): Answer & { body: Buffer } {
  return refusalAnswer({ status, detail, headers: { 'retry-after': '5' } }, url)
}

/** In English it is what happened; in another language what a visitor can do about it. */
function sayToPeople(title: string, { status, detail }: Refusal, url: string): string {
  const locale = localeOfPath(url)
  if (locale === null || locale === DEFAULT_LOCALE) return `${title}\n${detail}\n`
  const words = refusedWords(locale, status)
  return `${words.title}\n${words.text}\n`
}
