import type { Edition } from './edition'

/** What is typed to verify an edition: each step is lines for a shell, and needs curl, openssl 3 and diff. */
export interface VerifyCommands {
  fetch: string[]
  signature: string[]
  files: string[]
}

/** The commands that fetch and verify an edition; `origin` is where the site is reached, "https://…". */
export function verifyCommandsOf({ number, keyId, facts }: Edition, origin: string): VerifyCommands {
  const files = facts.files.map(({ name }) => name)
  const api = `${origin}/api/v1/editions`
  const at = `${api}/${number}`
  return {
    fetch: [
      `curl -fO ${at}/SHA256SUMS -fO ${at}/SHA256SUMS.sig`,
      `curl -fO ${api}/keys/${keyId}.pem`,
      ...files.map((file) => `curl -fO ${at}/${file}`),
    ],
    signature: [
      `openssl pkeyutl -verify -pubin -inkey ${keyId}.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig`,
    ],
    files: [`openssl dgst -sha256 -r ${files.join(' ')} | diff - SHA256SUMS`],
  }
}
