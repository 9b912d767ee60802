import { BlockList, isIP } from 'node:net'

const MOST_LETTERS = 500

/** Addresses that are of this machine, of its network, or of nobody (RFC 6890 and the tables of IANA after it). */
const INSIDE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15],
  ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) INSIDE.addSubnet(net, bits, 'ipv4')
/** Of the others all that is routed to somebody (2000::/3) is taken, but what stands for another address. */
const OUTSIDE = new BlockList()
OUTSIDE.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) {
  INSIDE.addSubnet(net, bits, 'ipv6')
}

/** Whether an IP address is one on the open internet, which whoever asks could reach without us. */
export function isOutside(ip: string): boolean {
  const family = isIP(ip)
  if (family === 4) return !INSIDE.check(ip, 'ipv4')
  return family === 6 && OUTSIDE.check(ip, 'ipv6') && !INSIDE.check(ip, 'ipv6')
}

/**
 * Whether a text is an address that a program may be called at: https, without a name or a password in it, and with
 * `isPrivate` also http and addresses inside. What a name stands for is asked when it is called.
 */
export function isCallable(text: string, isPrivate: boolean): boolean {
  if (text.length > MOST_LETTERS || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  if (isPrivate) return protocol === 'https:' || protocol === 'http:'
  const ip = hostname.replace(/^\[|\]$/g, '')
  return protocol === 'https:' && (isIP(ip) === 0 ? hostname.includes('.') : isOutside(ip))
}
