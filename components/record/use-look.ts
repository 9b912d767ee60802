import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordAnswer, SendRecord, ShownPreview } from './record-answer'

const PAUSE_MS = 500

/** What a preview shows while it is asked for. */
export type Look = { kind: 'none' } | { kind: 'working' } | { kind: 'unreachable' } | { kind: 'shown'; preview: ShownPreview }

/** Asks the server what the form would change, after a pause in typing; the last question is the one that is shown. */
export function useLook(look: SendRecord, answer: RecordAnswer) {
  const [shown, setShown] = useState<Look>(answer.preview ? { kind: 'shown', preview: answer.preview } : { kind: 'none' })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const asked = useRef(0)
  const ask = useCallback((form: HTMLFormElement) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const question = (asked.current += 1)
      const isLast = () => question === asked.current
      look(answer, new FormData(form)).then(
        ({ preview }) => isLast() && setShown(preview ? { kind: 'shown', preview } : { kind: 'none' }),
        () => isLast() && setShown({ kind: 'unreachable' }),
      )
    }, PAUSE_MS)
  }, [look, answer])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { shown, ask }
}
