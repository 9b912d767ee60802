import type { Dice } from '@/lib/files/invented/dice'

/** One of a list; throws where there is none. */
export function pickOf<Item>(dice: Dice, items: readonly Item[]): Item {
  const [first] = items
  if (first === undefined) throw new Error('there is nothing to pick from')
  return items[dice.between(0, items.length - 1)] ?? first
}

const LONG = 'a'.repeat(3000)

/** Texts that stand where something else is meant, none of which means anything. */
const TEXTS = [
  '', ' ', '\u0000', 'a\u0000b', '\u0001', '\u001b[31m', '\r\nx: y', '\u202eabc', '\u2066', '\ufeff', '\ufffe', '\u0300'.repeat(60),
  '😀'.repeat(50), 'ي', '٣', '-1', '0', '1.5', '1e309', 'NaN', 'Infinity', '0x10', '9'.repeat(400), '1'.repeat(20), 'null',
  'undefined', 'true', '[]', '{}', '[object Object]', '__proto__', 'constructor', 'toString', '..', '../../etc/passwd', '\\', '//x',
  "' OR 1=1 --", "'; DROP TABLE open.case; --", '$1', '$$', '%s%n%d', '{{7*7}}', '${7*7}', '<script>1</script>', '<!--', ',', ',,,',
  'held,'.repeat(80), '2021-13-45', '2021-02-30', '0000-01-01', '9999-12-31', '-2021-01-01', '2021-04-06', '20210405', '*', '%',
  '_', '(', 'a|b', '.*', '\ud7ff', 'ﷺ'.repeat(40), 'ß', 'İ', 'ﬀ', LONG, '2021-04-05T00:00:00Z', '../2021', '2021/..', '2021-21',
  'http://127.0.0.1:5432/', 'file:///etc/passwd', 'javascript:1', 'data:,x', 'x@y', '"x"@[::1]',
] as const

/** Values that stand in an address and are no text once they are decoded. */
const ENCODED = [
  '%00', 'a%00b', '%FF', '%C3%28', '%ED%A0%80', '%', '%zz', '%u0041', '+', '%0d%0aX:%20y', '%1b', '%2e%2e', '%5c', '..%2f..%2fetc%2fpasswd',
  '%2F', '%252e', '%F4%90%80%80', '%C0%AF', '[]', ';', '&', '=', '#',
] as const

/** A text that means nothing, at times one of chance. */
export function strangeText(dice: Dice): string {
  return dice.happens(0.75) ? pickOf(dice, TEXTS) : textOfChance(dice, dice.between(1, 60))
}

const PLANES = [[0x20, 0x7e], [0x20, 0x7e], [0x80, 0x7ff], [0x2000, 0xd7ff], [0x10000, 0x10ffff]] as const

/** Letters of chance out of all planes, without halves of signs. */
function textOfChance(dice: Dice, length: number): string {
  return Array.from({ length }, () => {
    const [from, to] = dice.pick(PLANES)
    return String.fromCodePoint(dice.between(from, to))
  }).join('')
}

/** A value as it stands in an address. */
export function strangeValue(dice: Dice): string {
  return dice.happens(0.25) ? pickOf(dice, ENCODED) : encodeURIComponent(strangeText(dice)).slice(0, 3500)
}

/** Cursors as nobody got them: JSON of the wrong shape, of the right one with senseless values, and no JSON. */
export const CURSORS = [
  [], [1], ['a'], [4, true, 4, '2021-01-01', true, 'A', 'a', 99], [9, true, 4, null, true, 'A', 'a'], [[[[[[]]]]]], { a: 1 },
  [4, true, 4, '0000-00-00', true, 'A', 'a'], [4, true, 4, null, true, 'A\u0000', 'a'], [4, true, 4, null, true, LONG, 'a'],
  [1e308, true, 4, null, true, '', 'a'], [4, 'true', 4, null, true, '', 'a'], ['a\u0000'], ['../..'], [LONG], null, 'x', 7,
].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'))

/** Parameters that no page knows. */
const NAMES = ['x', 'q[]', 'q%00', '__proto__', 'constructor', '%FF', '', 'asof', 'Limit', LONG.slice(0, 500), '_rsc', 'next', 'done', 'fault']

/** A query of known names and of others: wrong values, one name many times, hundreds of them, or no query. */
export function strangeQuery(dice: Dice, known: readonly string[], valueOf: (name: string) => string): string {
  const pair = () => {
    const name = dice.happens(0.9) && known.length > 0 ? pickOf(dice, known) : pickOf(dice, NAMES)
    return `${name}=${valueOf(name)}`
  }
  return dice.weigh<() => string>([
    [() => '', 3],
    [pair, 5],
    [() => Array.from({ length: dice.between(2, 8) }, pair).join('&'), 3],
    [() => Array<string>(dice.between(2, 150)).fill(pair()).join('&'), 1],
    [() => pickOf(dice, ['&', '&&&', '=', '?', '??a=b', '&='.repeat(500), 'a;b;c']), 1],
  ])()
}

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'MKCOL', 'SEARCH', 'OPTIONS', 'HEAD', 'PURGE', 'LINK']

/** Mostly the method that is meant, else another. */
export function strangeMethod(dice: Dice, meant = 'GET'): string {
  return dice.happens(0.85) ? meant : pickOf(dice, METHODS)
}

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { accept: 'text/html' }, { accept: `${'a/b;q=0.1,'.repeat(300)}x` }, { accept: ';;;q=,' }, { 'accept-encoding': 'br;q=x, ,*;q=-1' },
  { 'accept-encoding': 'identity;q=0' }, { 'accept-language': 'fa,'.repeat(500) }, { 'accept-language': 'x-\u00ff;q=9, *' },
  { 'if-none-match': '"a",'.repeat(2000) }, { 'if-none-match': 'W/' }, { 'if-none-match': '*' }, { 'if-match': '"x"' },
  { range: 'bytes=0-0,-1,9-' }, { range: 'bytes=999999999-1' }, { 'if-range': '"x"' }, { 'if-modified-since': 'never' },
  { host: 'evil.example' }, { host: 'localhost:99999' }, { host: '[::1' }, { host: 'localhost.' }, { host: '' }, { host: 'a@b:1' },
  { 'x-forwarded-host': 'evil.example' }, { 'x-forwarded-proto': 'https' }, { 'x-forwarded-for': `${'1.1.1.1, '.repeat(500)}::` },
  { forwarded: 'for=unknown;host="x"' }, { 'x-real-ip': 'nobody' }, { 'x-original-url': '/team' }, { 'x-rewrite-url': '/team' },
  { 'x-http-method-override': 'DELETE' }, { cookie: LONG }, { cookie: 'vigil-session=x; vigil-session=y' }, { cookie: '=;=;;;' },
  { cookie: 'vigil-session=eyJhbGciOiJub25lIn0..x' }, { authorization: 'Basic ====' }, { authorization: 'Bearer x' },
  { 'content-type': 'application/json' }, { 'content-type': 'multipart/form-data; boundary=' }, { te: 'trailers' },
  { 'access-control-request-method': LONG, origin: 'null' }, { origin: 'null' }, { origin: 'http://evil.example' }, { origin: '::' },
  { referer: 'x' }, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }, { 'x-middleware-rewrite': '/team' },
  { 'x-matched-path': '/team' }, { 'x-nextjs-data': '1' }, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-state-tree': '[1]' }, { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' }, { rsc: '1', 'next-url': '\\' }, { 'next-action': 'x' },
  { 'next-action': 'ab'.repeat(21) }, { 'next-router-state-tree': 'x'.repeat(21_000) }, { 'x-invoke-path': '/' }, { 'x-prerender-revalidate': 'x' },
  { 'x-vigil-sent-form': '{}' }, { purpose: 'prefetch' }, { 'sec-fetch-site': 'cross-site' }, { connection: 'close' },
  { connection: 'keep-alive, host' }, { upgrade: 'h2c', connection: 'upgrade' }, { expect: 'x' }, { 'max-forwards': '0' },
  { 'user-agent': '' }, { 'user-agent': '() { :; }; echo' }, { via: '1.1 x' }, { 'cache-control': 'no-cache, max-age=-1' },
]

/** None mostly, and else one or two headers that no honest program sends. */
export function strangeHeaders(dice: Dice): Record<string, string> {
  if (dice.happens(0.6)) return {}
  return { ...pickOf(dice, HEADERS), ...(dice.happens(0.2) ? pickOf(dice, HEADERS) : {}) }
}
