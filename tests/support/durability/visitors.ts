import { setTimeout as sleep } from 'node:timers/promises'
import type { TakenMail } from '../../factories/smtp-server'
import { decodeMail } from '../decode-mail'
import type { Write } from './ledger'
import { persist, type Run } from './client'

const PATIENCE_MS = 30_000
const PAUSE_MS = 150
/** Of what costs the site more, or has it write to somebody again and again. */
const LONG_PAUSE_MS = 500
const CONFIRM = /\/follow\/confirm\?t=([0-9a-f.-]+)/

/** The address of somebody who signs or follows, which nobody else has. */
export function addressOf(mark: string): string {
  return `${mark.replaceAll(' ', '-')}@people.example`
}

/** Signs an appeal as one visitor after the other, each once, whatever comes of it. */
export function keepSigning(run: Run, origin: string, appeal: string, name: string): Promise<void> {
  return keepSending(run, 'signature', name, `${origin}/en/act/${appeal}/sign`, (mark) => new URLSearchParams({
    kind: 'person', name: 'An invented signer', email: addressOf(mark), public: 'yes', description: '', place: '',
    country: '', message: '',
  }))
}

/** Tells that a letter was sent, as one visitor after the other. */
export function keepTelling(run: Run, origin: string, letter: string, name: string): Promise<void> {
  return keepSending(run, 'letter', name, `${origin}/en/act/letters/${letter}/sent`, () => new URLSearchParams({ website: '' }))
}

/** Tells what somebody knows, as one witness after the other. */
export function keepWitnessing(run: Run, origin: string, name: string): Promise<void> {
  return keepSending(run, 'tip', name, `${origin}/en/tell`, (mark) => {
    const form = new FormData()
    for (const [field, value] of Object.entries({ kind: 'witness', about: '', text: mark, website: '' })) form.set(field, value)
    return form
  }, LONG_PAUSE_MS)
}

/** Asks to be told of a person, as one reader after the other. */
export function keepFollowing(run: Run, origin: string, slug: string, name: string): Promise<void> {
  return keepSending(run, 'subscription', name, `${origin}/en/follow`, (mark) => new URLSearchParams({
    about: slug, email: addressOf(mark), website: '',
  }), LONG_PAUSE_MS)
}

/** Follows the link in each message that asks a reader to confirm, until all of those who asked have had one. */
export async function keepConfirming(run: Run, origin: string, taken: readonly TakenMail[]): Promise<void> {
  const confirmed = new Set<string>()
  for (let read = 0; !run.isOver(); read += 1) {
    while (read === taken.length && !run.isOver()) {
      if (!run.mayBegin() && isAllConfirmed(run, confirmed)) return
      await sleep(PAUSE_MS)
    }
    const { recipient = '', raw = '' } = taken[read] ?? {}
    const mark = recipient.split('@')[0]?.replace('mark-subscription-', 'mark subscription ') ?? ''
    const [, token] = run.ledger.attempted.subscription.has(mark) ? CONFIRM.exec(decodeMail(raw)) ?? [] : []
    if (token === undefined || confirmed.has(mark)) continue
    run.ledger.attempt('confirmation', mark)
    const isDone = await persist(run, 'confirmation', async () =>
      await isTaken(run, 'confirmation', `${origin}/en/follow/confirm`, new URLSearchParams({ t: token })) || null)
    if (isDone) run.ledger.note('confirmation', mark)
    confirmed.add(mark)
  }
}

function isAllConfirmed(run: Run, confirmed: ReadonlySet<string>): boolean {
  return run.ledger.read().every(({ what, mark }) => what !== 'subscription' || confirmed.has(mark))
}

/** What visitors send is sealed, and nobody can tell by it whether it came before: none of them sends it again. */
async function keepSending(
  run: Run, what: Write, name: string, url: string, bodyOf: (mark: string) => URLSearchParams | FormData,
  pauseMs = PAUSE_MS,
): Promise<void> {
  for (let number = 1; run.mayBegin(); number += 1) {
    const mark = `mark ${what} ${name}-${number}`
    run.ledger.attempt(what, mark)
    if (await isTaken(run, what, url, bodyOf(mark))) run.ledger.note(what, mark)
    await sleep(pauseMs)
  }
}

async function isTaken(run: Run, what: Write, url: string, body: URLSearchParams | FormData): Promise<boolean> {
  try {
    const reply = await fetch(url, {
      method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { origin: new URL(url).origin },
    })
    const said = await reply.text()
    if (reply.status === 303) return true
    const fault = `${reply.status}: ${said.replace(/<[^>]*>/g, ' ').slice(0, 300)}`
    run.faults.set(what, fault)
    if (![502, 503, 504].includes(reply.status)) run.odd.push(fault)
  } catch (error) {
    run.faults.set(what, String(error))
  }
  return false
}
