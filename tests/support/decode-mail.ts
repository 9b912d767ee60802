/** A message as its reader sees it, with its headers: parts are quoted-printable or base64 (RFC 2045). */
export function decodeMail(raw: string): string {
  const [head = '', ...parts] = raw.replaceAll('\r\n', '\n').split('\n\n')
  return [head.replace(/\n[ \t]+/g, ' '), ...parts.map(decodePart)].join('\n\n')
}

function decodePart(part: string): string {
  const bare = part.split(/\n--/)[0] ?? ''
  if (/^[A-Za-z0-9+/=\n]{60,}$/.test(bare)) return Buffer.from(bare, 'base64').toString('utf8')
  return part.replaceAll('=\n', '').replace(/(?:=[0-9A-F]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
}
