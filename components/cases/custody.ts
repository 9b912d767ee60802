import { isHeld, type Status } from '@/lib/domain/vocabulary'

const CLOSED: readonly Status[] = ['released', 'died_in_custody', 'executed', 'deceased']

/** Whether a status closes the case, so that lists show no level, place or silence for it. */
export function isClosed(status: Status): boolean {
  return CLOSED.includes(status)
}

/** Whether the person is or may be held, so that a missing place or silence is said to be missing. */
export function mayBeHeld(status: Status): boolean {
  return isHeld(status) || status === 'sentenced' || status === 'unknown'
}
