import { setTimeout as sleep } from 'node:timers/promises'
import type { Write } from './ledger'
import type { Run } from './client'

const PATIENCE_MS = 30_000
const PAUSE_MS = 150

/** The address of a signer, which nobody else has. */
export function addressOf(mark: string): string {
  return `${mark.replaceAll(' ', '-')}@people.example`
}

/** Signs an appeal as one visitor after the other, each once, whatever comes of it. */
export function keepSigning(run: Run, origin: string, appeal: string, name: string): Promise<void> {
  return keepSending(run, 'signature', name, `${origin}/en/act/${appeal}/sign`, (mark) => ({
    kind: 'person', name: 'An invented signer', email: addressOf(mark), public: 'yes', description: '', place: '',
    country: '', message: '',
  }))
}

/** Tells that a letter was sent, as one visitor after the other. */
export function keepTelling(run: Run, origin: string, letter: string, name: string): Promise<void> {
  return keepSending(run, 'letter', name, `${origin}/en/act/letters/${letter}/sent`, () => ({ website: '' }))
}

/** What visitors send is sealed, and nobody can tell by it whether it came before: none of them sends it again. */
async function keepSending(
  run: Run, what: Write, name: string, url: string, fieldsOf: (mark: string) => Record<string, string>,
): Promise<void> {
  for (let number = 1; run.mayBegin(); number += 1) {
    const mark = `mark ${what} ${name}-${number}`
    run.ledger.attempt(what, mark)
    if (await isTaken(run, what, url, fieldsOf(mark))) run.ledger.note(what, mark)
    await sleep(PAUSE_MS)
  }
}

async function isTaken(run: Run, what: Write, url: string, fields: Record<string, string>): Promise<boolean> {
  try {
    const reply = await fetch(url, {
      method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS),
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
