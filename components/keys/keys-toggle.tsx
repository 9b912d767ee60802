'use client'

import { useSyncExternalStore } from 'react'
import { areKeysOff, switchKeys } from './keys-switch'

/** A box that turns single-key shortcuts off in this browser. */
export function KeysToggle({ label }: { label: string }) {
  const isOff = useSyncExternalStore(listen, areKeysOff, () => false)
  const change = (off: boolean) => {
    switchKeys(off)
    window.dispatchEvent(new Event('vigil-keys'))
  }
  return (
    <label className="tick-box">
      <input type="checkbox" checked={isOff} onChange={(event) => change(event.target.checked)} /> {label}
    </label>
  )
}

function listen(heard: () => void): () => void {
  window.addEventListener('vigil-keys', heard)
  return () => window.removeEventListener('vigil-keys', heard)
}
