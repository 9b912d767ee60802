import { useEffect, useRef } from 'react'

/** Puts the focus on the first field that is at fault, or on the refusal, each time an answer refuses the form. */
export function useFocusFault(answer: unknown, isRefused: boolean) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!isRefused) return
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what)
    const place = find('[aria-invalid=true]') ?? find('[role=alert]')
    place?.focus()
  }, [answer, isRefused])
  return form
}
