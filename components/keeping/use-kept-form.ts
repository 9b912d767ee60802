import { unstable_rethrow } from 'next/navigation'
import { useActionState, useState, type FormEvent } from 'react'
import { useFocusFault } from './use-focus-fault'

/** How the last sending ended, where no answer came. `unreached`: there was no connection. */
export type Unsent = 'unreached' | 'failed' | null

type Send<Answer> = (before: Answer, form: FormData) => Promise<Answer>

/**
 * Sends a form to a Server Action and keeps all that was typed in it. React would empty the form after its action, and
 * a lost connection would take the page down with it: so, where a script runs, it is sent from here. Where none does,
 * `send` posts it. `untouched` is the answer before any; `onSent` hears that the form was taken, and leads elsewhere.
 */
export function useKeptForm<Answer>(
  action: Send<Awaited<Answer>>, untouched: Awaited<Answer>, onSent?: () => void,
) {
  const [posted, send] = useActionState(action, untouched)
  const [got, setGot] = useState<{ answer: Awaited<Answer> } | null>(null)
  const [isSending, setSending] = useState(false)
  const [unsent, setUnsent] = useState<Unsent>(null)
  const [thrown, setThrown] = useState<{ error: unknown } | null>(null)
  const answer = got ? got.answer : posted
  const form = useFocusFault(got ?? posted, unsent !== null || answer !== untouched)
  // A way on that the action answered is followed where the page is drawn.
  if (thrown) throw thrown.error
  const submit = async (sent: FormData) => {
    setSending(true)
    dropAnchor()
    try {
      setGot({ answer: await action(answer, sent) })
      setUnsent(null)
    } catch (error) {
      const onward = onwardOf(error)
      if (onward) onSent?.()
      if (onward) setThrown(onward)
      // A fetch that reaches nobody throws a TypeError; anything else is the server's.
      else setUnsent(error instanceof TypeError || !navigator.onLine ? 'unreached' : 'failed')
    }
    setSending(false)
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    const { nativeEvent, currentTarget } = event
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    void submit(new FormData(currentTarget, button))
  }
  return { answer, send, onSubmit, isSending, unsent, form }
}

/**
 * Takes the anchor from the address. An action leads back to its page without one, and an address that differs by its
 * anchor alone the router takes for the page that is there: it would go on showing what was before.
 */
function dropAnchor() {
  const { hash, pathname, search } = window.location
  if (hash !== '') window.history.replaceState(null, '', `${pathname}${search}`)
}

/** What Next itself throws, which leads elsewhere; null for a fault. */
function onwardOf(error: unknown): { error: unknown } | null {
  try {
    unstable_rethrow(error)
    return null
  } catch (onward) {
    return { error: onward }
  }
}
