import { useState, type KeyboardEvent } from 'react'

interface ActiveProps {
  /** How many options there are. */
  count: number
  choose: (place: number) => void
}

/** The keys of a list under a field, as the ARIA pattern of a combobox has them; `active` is a place, or null. */
export function useActive({ count, choose }: ActiveProps) {
  const [isOpen, setOpen] = useState(false)
  const [wanted, setActive] = useState<number | null>(null)
  const isShown = isOpen && count > 0
  const active = isShown && wanted !== null && wanted < count ? wanted : null
  const close = () => {
    setOpen(false)
    setActive(null)
  }
  const open = () => {
    setOpen(true)
    setActive(null)
  }
  const take = (place: number) => {
    close()
    choose(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = answerTo(event.key)
    if (!answer) return
    event.preventDefault()
    answer()
  }
  return { isShown, active, open, close, take, onKeyDown }

  /** What a key does now; nothing where it is the field's own. */
  function answerTo(key: string): (() => void) | undefined {
    if (key === 'ArrowDown' && count > 0) return () => move(active === null ? 0 : (active + 1) % count)
    if (key === 'ArrowUp' && count > 0) return () => move(active === null ? count - 1 : (active + count - 1) % count)
    // Enter chooses and sends nothing: the list may come a moment later than the key.
    if (key === 'Enter') return isShown ? () => take(active ?? 0) : () => setOpen(true)
    if (key === 'Escape' && isShown) return close
    return undefined
  }

  function move(place: number): void {
    setOpen(true)
    setActive(place)
  }
}
