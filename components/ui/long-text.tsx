'use client'

import { type ComponentProps, useId, useLayoutEffect, useRef, useState } from 'react'
import { useHydrated } from './use-hydrated'

/**
 * A box for several lines. What was typed into it before the page's script ran stays, and is told to its form as if it
 * were typed now: React puts back what stood there first, in boxes that were not empty.
 */
export function LongText({ id, ...props }: ComponentProps<'textarea'>) {
  const [ownId, isHydrated] = [useId(), useHydrated()]
  const boxId = id ?? ownId
  const box = useRef<HTMLTextAreaElement>(null)
  const [typed] = useState(() => (isHydrated ? null : findTyped(boxId)))
  useLayoutEffect(() => {
    if (typed === null || box.current === null || box.current.value === typed) return
    // Not by its value, of which React would think that it is known already.
    box.current.setRangeText(typed, 0, box.current.value.length, 'end')
    box.current.dispatchEvent(new Event('input', { bubbles: true }))
  }, [typed])
  return <textarea ref={box} id={boxId} {...props} />
}

/** What stands in the box that the server sent, while its page's script begins. */
function findTyped(id: string): string | null {
  if (typeof document === 'undefined') return null
  const box = document.getElementById(id)
  return box instanceof HTMLTextAreaElement ? box.value : null
}
