/**
 * The values of `Host` that the gate answers to: the one configured, and for the default origin
 * `http://localhost:PORT` also the loopback addresses, so that a machine without a name can be used.
 */
export function allowedHosts(origin: URL): ReadonlySet<string> {
  const port = origin.port === '' ? '' : `:${origin.port}`
  const names = origin.hostname === 'localhost' ? ['localhost', '127.0.0.1', '[::1]'] : [origin.hostname]
  const hosts = names.map((name) => `${name}${port}`)
  const defaultPort = origin.protocol === 'https:' ? '443' : '80'
  return new Set(port === '' ? [...hosts, ...names.map((name) => `${name}:${defaultPort}`)] : hosts)
}
