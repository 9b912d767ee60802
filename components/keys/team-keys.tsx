'use client'

import { useEffect } from 'react'
import { areKeysOff } from './keys-switch'
import { latinKey } from './latin-key'
import { focusTargetRow, moveRow, pressKey } from './press-key'

/**
 * Makes the keys work that the elements of the page name by `aria-keyshortcuts`: a key presses the link or button, or
 * goes to the field, in the focused row before elsewhere. `j` and `k` move between rows.
 */
export function TeamKeys() {
  useEffect(() => {
    const answer = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || areKeysOff()) return
      if (isTyping(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
        return
      }
      const key = latinKey(event)
      const isDone = key === 'j' ? moveRow(1) : key === 'k' ? moveRow(-1) : pressKey(key)
      if (isDone) event.preventDefault()
    }
    document.addEventListener('keydown', answer)
    const begin = () => void (areKeysOff() || focusTargetRow())
    begin()
    // On a slow line the row may come after this script.
    window.addEventListener('load', begin)
    return () => {
      document.removeEventListener('keydown', answer)
      window.removeEventListener('load', begin)
    }
  }, [])
  return null
}

const WRITES = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=submit])'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(WRITES) !== null
}
