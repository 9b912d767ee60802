import { useEffect, useRef } from 'react'
import { UNSENT, type FileAnswer } from './file-answer'

/** Puts the focus on the first field that is at fault, or on the refusal, once an answer has come. */
export function useFocusFault(answer: FileAnswer) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer === UNSENT) return
    form.current?.querySelector<HTMLElement>('[aria-invalid], [role=alert]')?.focus()
  }, [answer])
  return form
}
