import { formWith, open, send, type Visitor } from '../visitor/visitor'
import { persist, type Run } from './client'

const DONE = /done=verify&was=([0-9a-f-]{36})&version=(\d+)/

/**
 * Verifies what waits, one event after the other, and lets everybody see it. Where no answer says so, the event is
 * opened again by its form: whoever is told that it was verified meanwhile knows as much.
 */
export async function keepVerifying(run: Run, visitor: Visitor): Promise<void> {
  const { ledger } = run
  while (run.mayBegin()) {
    const waiting = await persist(run, 'verification', async () => {
      const page = await open(visitor, '/team/review')
      const form = formWith(page, 'event')
      const { event = '', version = '' } = Object.fromEntries(form.fields)
      return { page, form, mark: `${event} ${Number(version) + 1}` }
    })
    if (!waiting) return
    const { page, form, mark } = waiting
    ledger.attempt('verification', mark)
    const isTold = await persist(run, 'verification', async () => {
      const decision = { intent: 'verify', audience: 'public', confirmPublic: 'yes' }
      const { status, path, html } = await send(visitor, page, form, decision)
      const [, event, version] = DONE.exec(path) ?? []
      if (`${event} ${version}` === mark) return 'verified'
      // Its author may have changed it since it was opened.
      if (/Somebody verified it meanwhile|It was changed meanwhile/.test(html)) return 'passed over'
      run.faults.set('verification', `${status} ${path}: ${/class="fault"[^>]*>([^<]*)/.exec(html)?.[1]}`)
      return null
    })
    if (isTold === 'verified') ledger.note('verification', mark)
  }
}
