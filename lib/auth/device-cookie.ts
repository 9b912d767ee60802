import { cookies } from 'next/headers'
import { foldAlias } from './alias'
import { DEVICE_SECONDS, newDevice, readDevice, type Device } from './device'
import { isSecure, sessionCookieOptions } from './session-cookie'

function deviceCookieName(): string {
  return isSecure() ? '__Host-vigil-device' : 'vigil-device'
}

/** Lets the browser that asks be known again as one from which somebody of this name signed in. */
export async function giveDeviceCookie(alias: string, at: Date): Promise<void> {
  const jar = await cookies()
  const options = { ...sessionCookieOptions(), maxAge: DEVICE_SECONDS }
  jar.set(deviceCookieName(), newDevice(foldAlias(alias), at), options)
}

/** The device of the request, where it is one that we know. */
export async function readDeviceCookie(at: Date): Promise<Device | null> {
  const jar = await cookies()
  return readDevice(jar.get(deviceCookieName())?.value, at)
}

/** Lets the browser that asks forget that somebody signed in from it. */
export async function takeDeviceCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(deviceCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}
