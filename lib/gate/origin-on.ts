/** The one address that the site is known by: `PORT=0` leaves open on which port, until one is listened on. */
export function originOn(port: number, setting: string): URL {
  const origin = new URL(setting)
  if (origin.port === '0') origin.port = String(port)
  return origin
}
