import { useEffect, useRef } from 'react'

/** Puts the focus on the first field that is at fault, or on the refusal, each time an answer refuses the form. */
export function useFocusFault(answer: unknown, isRefused: boolean) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isRefused) form.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=alert]')?.focus()
  }, [answer, isRefused])
  return form
}
