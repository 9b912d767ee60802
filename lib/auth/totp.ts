import { Secret, TOTP } from 'otpauth'

const PERIOD_SECONDS = 30
const SECRET_BYTES = 20
/** Steps before and after now whose codes are taken: clocks of phones differ. */
const WINDOW = 1

/** A new secret for time-based codes (RFC 6238), in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The time step whose code this is, near the instant; null if it is none. */
export function findTotpStep(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime()
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
}

/** The address (`otpauth://…`) that an authenticator app reads from a QR code; it shows the alias beside the code. */
export function totpAddress(secret: string, alias: string): string {
  return totpOf(secret, alias).toString()
}

/** The code of a secret at an instant, as an app shows it. */
export function totpCodeAt(secret: string, at: Date): string {
  return totpOf(secret, '').generate({ timestamp: at.getTime() })
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Vigil', label, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS, secret })
}
