/**
 * Whether a request that changes something comes from a page of ours: its `Origin` is the host that it was sent to (as
 * the gate, or what stands in its place, says). Absent, `null` and any other are not.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}
