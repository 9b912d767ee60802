import { isDeviceOf, type Device } from './device'
import { clearAttempts, takeAttempt, type Limit } from './limits'

/** What is known of whoever tries: the name that they give, and what of it somebody who guesses cannot have. */
export interface Knock {
  aliasKey: string
  /** Whether the code of the second factor that came along is right. */
  isCoded: boolean
  device: Device | null
}

/** By which way an attempt came, for {@link clearWay}. */
export interface Way {
  limit: Limit
  subject: string
}

/**
 * Counts an attempt to sign in, and answers by which way it comes; null where none is left for now. Who has the code of
 * the phone, or sits where they signed in before, has a way of their own: however many guess at their name, they do not
 * stand behind them. Strangers are counted by name first, so that who guesses at one name uses up nobody else's.
 */
export async function takeWay({ aliasKey, isCoded, device }: Knock): Promise<Way | null> {
  const own: Way[] = [
    ...(isCoded ? [{ limit: 'coded', subject: aliasKey } as const] : []),
    ...(device && isDeviceOf(device, aliasKey) ? [{ limit: 'device', subject: device.id } as const] : []),
  ]
  for (const way of own) if (await takeAttempt(way.limit, way.subject)) return way
  const isLeft = (await takeAttempt('password', aliasKey)) && (await takeAttempt('all', ''))
  return isLeft ? { limit: 'password', subject: aliasKey } : null
}

/** Gives back the attempts of a way, after a success. */
export function clearWay({ limit, subject }: Way): Promise<void> {
  return clearAttempts(limit, subject)
}
