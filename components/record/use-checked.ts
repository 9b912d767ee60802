import { useSyncExternalStore } from 'react'

/**
 * The type of event that is chosen in the form, as the page itself holds it: what somebody chose before the script ran
 * is chosen too. `given` is the one that the page came with.
 */
export function useChosenType(given: string): string {
  return useSyncExternalStore(onChoice, () => chosenType() ?? given, () => given)
}

function chosenType(): string | undefined {
  return document.querySelector<HTMLInputElement>('.choice-big input[name=type]:checked')?.value
}

function onChoice(heard: () => void): () => void {
  document.addEventListener('change', heard)
  return () => document.removeEventListener('change', heard)
}
