import { z } from 'zod'

/** An address that a page may link to: over TLS, at a named host, and without a name or a password. */
export const webAddress = z.string().max(300).refine((text) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === ''
}, 'is no https address')
