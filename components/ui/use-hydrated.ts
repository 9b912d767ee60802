import { useSyncExternalStore } from 'react'

/** Whether the page's script runs: what stands in for it without one goes then. */
export function useHydrated(): boolean {
  return useSyncExternalStore(neverChanges, () => true, () => false)
}

function neverChanges(): () => void {
  return () => undefined
}
