/**
 * The one address that the site is known by, from the setting and the port that is listened on (which `PORT=0` leaves
 * open). Throws an Error of one sentence where the setting is no http address.
 */
export function readOrigin(setting: string, port: number): URL {
  const origin = URL.canParse(setting) ? new URL(setting) : null
  if (origin === null || !['http:', 'https:'].includes(origin.protocol) || origin.pathname !== '/') {
    throw new Error('VIGIL_ORIGIN must be an address without a path, for instance https://vigil.example.')
  }
  if (origin.port === '0') origin.port = String(port)
  return origin
}
