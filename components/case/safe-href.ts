/** An address that may be linked to: http or https. Anything else, a script among them, is not an address here. */
export function safeHref(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
