import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordAnswer, SendRecord } from './record-answer'

/** How sending a form stands. `waiting`: there was no connection, and it is sent again once there is one. */
export type Sending = 'idle' | 'sending' | 'waiting' | 'failed'

interface SendingProps {
  send: SendRecord
  answer: RecordAnswer
  onAnswer: (answer: RecordAnswer) => void
}

/**
 * Sends a form from the browser, so that a lost connection loses nothing: it is sent again, under the same idempotency
 * key, when the connection is back.
 */
export function useSending({ send, answer, onAnswer }: SendingProps) {
  const [sending, setSending] = useState<Sending>('idle')
  const waiting = useRef<FormData | null>(null)
  const submit = useCallback(async (form: FormData) => {
    waiting.current = null
    setSending('sending')
    try {
      onAnswer(await send(answer, form))
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
      if (waiting.current) void submit(waiting.current)
    }
    window.addEventListener('online', retry)
    const timer = setInterval(retry, 15_000)
    return () => {
      window.removeEventListener('online', retry)
      clearInterval(timer)
    }
  }, [submit])
  return { sending, submit }
}
