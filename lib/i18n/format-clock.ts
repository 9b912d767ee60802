import type { Translate } from './translate'

/** A time of the clock in the figures of the language; `t` speaks the area `dates`. Takes `HH:MM`. */
export function formatClock(clock: string, t: Translate): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return t('time', { hour, minute })
}
