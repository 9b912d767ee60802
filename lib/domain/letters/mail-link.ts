/** What a message begins with. */
export interface MailStart {
  to: readonly string[]
  cc: readonly string[]
  subject: string
  body: string
}

/**
 * The `mailto:` address that opens a mail program with a message (RFC 6068): every sign that means something there is
 * escaped, so that no text adds a field, and lines end as mail has them.
 */
export function mailLink({ to, cc, subject, body }: MailStart): string {
  const fields = [
    ...(cc.length > 0 ? [`cc=${cc.map(escapeAddress).join(',')}`] : []),
    `subject=${escape(subject.replace(/\s+/g, ' '))}`,
    `body=${escape(body.replace(/\r\n?|\n/g, '\r\n'))}`,
  ]
  return `mailto:${to.map(escapeAddress).join(',')}?${fields.join('&')}`
}

function escape(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
}

function escapeAddress(address: string): string {
  return escape(address).replace('%40', '@')
}
