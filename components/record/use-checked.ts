import { useSyncExternalStore } from 'react'

/**
 * The value of a choice of the form, as the page itself holds it: what somebody chose before the script ran is chosen
 * too. `radios` selects the boxes of the choice, `given` is the value that the page came with.
 */
export function useChecked(radios: string, given: string): string {
  return useSyncExternalStore(onChoice, () => checkedIn(radios) ?? given, () => given)
}

function checkedIn(radios: string): string | undefined {
  return document.querySelector<HTMLInputElement>(`${radios}:checked`)?.value
}

function onChoice(heard: () => void): () => void {
  document.addEventListener('change', heard)
  return () => document.removeEventListener('change', heard)
}
