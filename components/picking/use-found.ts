import { useCallback, useEffect, useRef, useState } from 'react'

const PAUSE_MS = 250
const SHORTEST = 2

/** What a picker knows of a typed text: nothing was asked, it is being asked, this was found, or there is no answer. */
export type Found<Item> =
  | { kind: 'nothing' }
  | { kind: 'asking' }
  | { kind: 'found'; typed: string; items: Item[] }
  | { kind: 'failed' }

/**
 * Asks our own server what somebody may mean, at `<address>?q=…`, after a pause in typing. A request and no Server
 * Action: those queue up, and who types would wait for the preview. A question that is typed over is called off.
 */
export function useFound<Item>(address: string, read: (one: unknown) => Item | null) {
  const [found, setFound] = useState<Found<Item>>({ kind: 'nothing' })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const question = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    clearTimeout(timer.current)
    question.current?.abort()
  }, [])
  useEffect(() => stop, [stop])
  const ask = useCallback((typed: string) => {
    stop()
    if (typed.trim().length < SHORTEST) return setFound({ kind: 'nothing' })
    setFound((before) => (before.kind === 'found' ? before : { kind: 'asking' }))
    timer.current = setTimeout(() => {
      const asked = new AbortController()
      question.current = asked
      const show = (next: Found<Item>) => {
        if (!asked.signal.aborted) setFound(next)
      }
      fetchFound(`${address}?q=${encodeURIComponent(typed.trim())}`, read, asked.signal).then(
        (items) => show(items === null ? { kind: 'failed' } : { kind: 'found', typed, items }),
        // No connection, or called off, which is not shown.
        () => show({ kind: 'failed' }),
      )
    }, PAUSE_MS)
  }, [address, read, stop])
  return { found, ask }
}

async function fetchFound<Item>(
  address: string, read: (one: unknown) => Item | null, signal: AbortSignal,
): Promise<Item[] | null> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } })
  if (!response.ok) return null
  const answer: unknown = await response.json()
  const found: unknown = Object(answer).found
  return Array.isArray(found) ? found.map(read).filter((one) => one !== null) : null
}
