import { useCallback, useEffect, useRef, useState } from 'react'
import { browserInstant } from './browser-instant'
import type { RecordAnswer, SendRecord } from './record-answer'

/** Who typed a moment ago, after they had it sent, types on: nothing is taken from under their hands. */
const TYPING_MS = 4000
const AGAIN_MS = 15_000

/** How sending a form stands. `waiting`: there was no connection, and it is sent again once there is one. */
export type Sending = 'idle' | 'sending' | 'waiting' | 'failed'

interface SendingProps {
  send: SendRecord
  answer: RecordAnswer
  onAnswer: (answer: RecordAnswer) => void
}

/**
 * Sends a form from the browser, so that a lost connection loses nothing: it is sent again, under the same idempotency
 * key, when the connection is back, as it stands then: what is typed while it waits is sent too.
 */
export function useSending({ send, answer, onAnswer }: SendingProps) {
  const [sending, setSending] = useState<Sending>('idle')
  const waiting = useRef<HTMLFormElement | null>(null)
  const typedAtMs = useRef(0)
  const typed = useCallback(() => {
    typedAtMs.current = browserInstant()
  }, [])
  const submit = useCallback(async (form: HTMLFormElement) => {
    waiting.current = null
    typedAtMs.current = 0
    setSending('sending')
    const sent = new FormData(form)
    sent.set('intent', 'save')
    try {
      onAnswer(await send(answer, sent))
      setSending('idle')
    } catch (error) {
      // A fetch that reaches nobody throws a TypeError; anything else is the server's.
      const isUnreached = error instanceof TypeError || !navigator.onLine
      if (isUnreached) waiting.current = form
      setSending(isUnreached ? 'waiting' : 'failed')
    }
  }, [send, answer, onAnswer])
  useEffect(() => {
    const retry = () => {
      const isTyping = browserInstant() - typedAtMs.current < TYPING_MS
      if (waiting.current && !isTyping) void submit(waiting.current)
    }
    window.addEventListener('online', retry)
    const timer = setInterval(retry, AGAIN_MS)
    return () => {
      window.removeEventListener('online', retry)
      clearInterval(timer)
    }
  }, [submit])
  return { sending, submit, typed }
}
