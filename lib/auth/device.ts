import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { authSecret } from '@/lib/env'

/** A browser from which somebody once signed in: a random id, and in a keyed mark, whose name they gave. */
export interface Device {
  id: string
  aliasMark: string
}

const VALID_DAYS = 60
const DAY_MS = 86_400_000
const DEVICE = /^([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{22})\.(\d{10,12})\.([A-Za-z0-9_-]{43})$/

export const DEVICE_SECONDS = (VALID_DAYS * DAY_MS) / 1000

/** What the browser of somebody who has just given the right password keeps. It opens nothing, and names nobody. */
export function newDevice(aliasKey: string, at: Date): string {
  const said = [randomBytes(12).toString('base64url'), markOf(aliasKey), Math.floor(at.getTime() / 1000)].join('.')
  return `${said}.${digestOf('device', said)}`
}

/** Reads that, as far as we made it and it is not two months old; null else. */
export function readDevice(value: string | undefined, at: Date): Device | null {
  const [, id, aliasMark, seconds, mac] = DEVICE.exec(value ?? '') ?? []
  if (id === undefined || aliasMark === undefined || mac === undefined) return null
  const isOurs = timingSafeEqual(Buffer.from(mac), Buffer.from(digestOf('device', `${id}.${aliasMark}.${seconds}`)))
  const ageMs = at.getTime() - Number(seconds) * 1000
  return isOurs && ageMs < VALID_DAYS * DAY_MS ? { id, aliasMark } : null
}

/** Whether it was who has this name that signed in from a device; `aliasKey` as {@link foldAlias} makes it. */
export function isDeviceOf({ aliasMark }: Device, aliasKey: string): boolean {
  return aliasMark === markOf(aliasKey)
}

function markOf(aliasKey: string): string {
  return digestOf('device-alias', aliasKey).slice(0, 22)
}

function digestOf(what: string, text: string): string {
  return createHmac('sha256', authSecret()).update(`${what}:${text}`).digest('base64url')
}
