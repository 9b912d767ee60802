import { useEffect, useRef, useState } from 'react'
import type { SameName } from './case-answer'

const PAUSE_MS = 300
const SHORTEST = 3

/** Looks for people of the name that is typed, after a pause; the last one that was typed is the one that is shown. */
export function useSameNames(find: (typed: string) => Promise<SameName[]>, before: SameName[] | null) {
  const [found, setFound] = useState(before)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const asked = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = (typed: string) => {
    clearTimeout(timer.current)
    if (typed.trim().length < SHORTEST) return
    timer.current = setTimeout(() => {
      const question = (asked.current += 1)
      find(typed).then(
        (answer) => question === asked.current && setFound(answer),
        // Without a connection nobody can be looked for; the server looks again before it opens a case.
        () => undefined,
      )
    }, PAUSE_MS)
  }
  return { found, look }
}
