import { findNonce, WORK_FIELD, workSeed } from '@/lib/domain/intake/work'

/** So many tries, and the page is asked what it wants. */
const AT_ONCE = 4096
/** Whoever has waited so long sends the form without: it is taken too, if fewer come. */
const PATIENCE_MS = 45_000
/** Where a line lets nothing through, what was typed is not held back for it. */
const ASK_MS = 10_000

const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Does the work for a form, of which the answer stands in its field then. */
async function work(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const answer = await fetch(`${form.action}/work`, { signal: AbortSignal.timeout(ASK_MS) })
  if (!answer.ok) return
  const { challenge, bits } = await answer.json() as { challenge: string; bits: number }
  const said = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string')
  const seed = workSeed(challenge, Object.fromEntries(said))
  const untilMs = performance.now() + PATIENCE_MS
  for (let from = 0; performance.now() < untilMs; from += AT_ONCE) {
    const nonce = findNonce(seed, from, AT_ONCE, bits)
    if (nonce !== null) {
      field.value = `${challenge}.${nonce}`
      return
    }
    await pause()
  }
}

/** Work is done for a form when it is sent, so that nobody who only reads pays for it. */
function begin(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-work]')
  const field = form?.querySelector<HTMLInputElement>(`input[name="${WORK_FIELD}"]`)
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]')
  if (!form || !field || !button) return
  const words = button.textContent
  const rest = (isResting: boolean) => {
    button.disabled = !isResting
    button.textContent = isResting ? words : (form.dataset.work ?? words)
  }
  // Who comes back to the page finds it as it was.
  addEventListener('pageshow', () => rest(true))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    rest(false)
    field.value = ''
    void work(form, field).catch(() => undefined).then(() => form.submit())
  })
}

begin()
