import fc from 'fast-check'

/** One question that no honest program asks: a target that can be sent, a method and headers. */
export interface HostileQuestion {
  method: string
  target: string
  headers: Record<string, string>
  body: string | undefined
}

interface Parameter {
  name?: string
  in?: string
  $ref?: string
}

/** What is read of the description of the API. */
export interface DescribedApi {
  paths: Record<string, { get: { parameters: Parameter[] } }>
}

const encode = encodeURIComponent
const LONG = 'a'.repeat(3000)

/** Values as they stand in an address. */
const VALUES = [
  '', '%20', '%00', 'a%00b', '%FF', '%C3%28', '%ED%A0%80', '%', '%zz', '%u0041', '+', '%0d%0aX:%20y', '%1b', LONG, '9'.repeat(400),
  '-1', '0', '1.5', '1e309', 'NaN', 'Infinity', '0x10', '%D9%A3', 'null', 'undefined', 'true', '[]', '{}', '[object%20Object]',
  '__proto__', 'constructor', 'toString', '..', '..%2f..%2fetc%2fpasswd', '%2e%2e', '%5c', encode("' OR 1=1 --"),
  encode("'; DROP TABLE open.case; --"), encode('$1'), encode('\u202eabc'), encode('😀'.repeat(50)), encode('<script>1</script>'),
  encode('{{7*7}}'), encode('${7*7}'), encode('%s%n%d'), ',', ',,,', 'held,'.repeat(80), 'held%2Cdead', 'HELD', '2021-13-45',
  '2021-02-30', '0000-01-01', '9999-12-31', '-2021-01-01', '2021-04-06', '2021', '20210405', '2021-04-05T00:00:00Z',
]

/** Cursors as nobody got them: JSON of the wrong shape, of the right one with senseless values, and no JSON. */
const CURSORS = [
  [], [1], ['a'], [4, true, 4, '2021-01-01', true, 'A', 'a', 99], [9, true, 4, null, true, 'A', 'a'], [[[[[[]]]]]], { a: 1 },
  [4, true, 4, '0000-00-00', true, 'A', 'a'], [4, true, 4, null, true, 'A\u0000', 'a'], [4, true, 4, null, true, LONG, 'a'],
  [1e308, true, 4, null, true, '', 'a'], [4, 'true', 4, null, true, '', 'a'], ['a\u0000'], ['../..'], [LONG], null, 'x', 7,
].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'))

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'MKCOL', 'SEARCH', 'OPTIONS', 'HEAD', 'PURGE', 'LINK']
const HEADERS: readonly Record<string, string>[] = [
  { accept: 'text/html' }, { accept: `${'a/b;q=0.1,'.repeat(300)}x` }, { accept: ';;;q=,' }, { 'accept-encoding': 'br;q=x, ,*;q=-1' },
  { 'accept-language': `${'fa,'.repeat(500)}` }, { 'if-none-match': `${'"a",'.repeat(2000)}` }, { 'if-none-match': 'W/' },
  { range: 'bytes=0-0,-1,9-' }, { 'x-forwarded-host': 'evil.example' }, { host: 'evil.example' }, { cookie: LONG },
  { 'content-type': 'application/json' }, { 'x-real-ip': 'nobody' }, { 'if-modified-since': 'never' }, { te: 'trailers' },
  { 'access-control-request-method': LONG }, { origin: 'null' }, { authorization: 'Basic ====' }, { 'x-middleware-subrequest': '1' },
]

/** The paths of the description with a slug in its place, and some beside them. */
function targetsOf(api: DescribedApi): fc.Arbitrary<string> {
  const slug = fc.constantFrom('raoof-mehran', 'nobody', ...VALUES.filter((value) => value !== ''))
  // Files are Next's to write, for which something stands in where the gate alone is asked.
  const described = Object.keys(api.paths).filter((path) => !/\/export\.|codebook|editions/.test(path))
  const paths = [...described, ...described, '/api/v1/cases/', '/api/v1//cases', '/api/v1/cases/a/b']
  return fc.tuple(fc.constantFrom(...paths), slug).map(([path, name]) => path.replace('{slug}', name))
}

/** Queries: wrong values, one name many times, names that nobody knows, hundreds of them, and no query at all. */
function queriesOf(api: DescribedApi): fc.Arbitrary<string> {
  const parameters = Object.values(api.paths).flatMap(({ get }) => get.parameters)
  const known = parameters.flatMap((one) => (one.in === 'query' ? [String(one.name)] : []))
  const strange = ['x', 'q[]', 'q%00', '__proto__', 'constructor', '%FF', '', 'asof', 'Limit', LONG.slice(0, 500)]
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('asOf', ...known) }, { weight: 1, arbitrary: fc.constantFrom(...strange) },
  )
  const written = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary', maxLength: 60 }).map(encode))
  const cursor = fc.constantFrom(...CURSORS, ...VALUES)
  const pair = name.chain((key) => (key === 'cursor' ? cursor : written).map((value) => `${key}=${value}`))
  const often = fc.tuple(pair, fc.integer({ min: 2, max: 150 }))
  return fc.oneof(
    { weight: 6, arbitrary: pair },
    { weight: 3, arbitrary: fc.array(pair, { minLength: 2, maxLength: 8 }).map((pairs) => pairs.join('&')) },
    { weight: 1, arbitrary: often.map(([one, times]) => Array<string>(times).fill(one).join('&')) },
    { weight: 1, arbitrary: fc.constantFrom('', '&', '&&&', '=', '?', '??a=b', '&='.repeat(500), 'a;b;c') },
  )
}

/** So many hostile questions, the same for the same seed. */
export function hostileQuestions(api: DescribedApi, count: number, seed: number): HostileQuestion[] {
  const rarely = <Value>(arbitrary: fc.Arbitrary<Value>, otherwise: Value) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary })
  const question = fc.record({
    method: rarely(fc.constantFrom(...METHODS), 'GET'),
    target: fc.tuple(targetsOf(api), queriesOf(api)).map(([path, query]) => (query === '' ? path : `${path}?${query}`)),
    headers: rarely(fc.constantFrom(...HEADERS), {}),
    body: rarely(fc.constantFrom<string | undefined>('x', '{"a":', '\u0000', LONG), undefined),
  })
  return fc.sample(question, { numRuns: count, seed })
}

const LINE = 'GET /api/v1/cases HTTP/1.1\r\nhost: localhost:3000\r\n'

/** What is written on a bare connection: requests that no library would send. */
export const RAW_QUESTIONS: readonly string[] = [
  '\r\n\r\n', '\u0000\u0001\u0002', 'GET\r\n\r\n', 'GET /api/v1/cases\r\n\r\n', 'GET /api/v1/cases HTTP/0.9\r\n\r\n',
  'GET /api/v1/cases HTTP/9.9\r\n\r\n',
  'get /api/v1/cases HTTP/1.1\r\nhost: localhost:3000\r\n\r\n', 'G\u0000T /api/v1/cases HTTP/1.1\r\n\r\n', `${'A'.repeat(70_000)}`,
  'GET /api/v1/cases?q=\u0000 HTTP/1.1\r\nhost: localhost:3000\r\n\r\n', 'GET /api/v1/cases?q=é HTTP/1.1\r\nhost: localhost:3000\r\n\r\n',
  'GET http://localhost:3000/api/v1/cases HTTP/1.1\r\nhost: localhost:3000\r\n\r\n', 'GET /api/v1/../../etc HTTP/1.1\r\nhost: localhost:3000\r\n\r\n',
  'GET /api/v1/cases HTTP/1.1\r\n\r\n', `${LINE}host: evil.example\r\n\r\n`, `${LINE}content-length: 5\r\ncontent-length: 6\r\n\r\nhello`,
  `${LINE}content-length: -1\r\n\r\n`, `${LINE}transfer-encoding: chunked\r\n\r\nzz\r\n`,
  `${LINE}transfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n0\r\n\r\n`,
  `${LINE}x: ${'a'.repeat(60_000)}\r\n\r\n`, `${LINE}${'y: 1\r\n'.repeat(3000)}\r\n`, `${LINE}bad header\r\n\r\n`, `${LINE} folded: x\r\n\r\n`,
  `${LINE}connection: upgrade\r\nupgrade: websocket\r\n\r\n`,
  `${LINE}connection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQAAP__\r\n\r\n`,
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'CONNECT localhost:22 HTTP/1.1\r\nhost: localhost:22\r\n\r\n', 'OPTIONS * HTTP/1.1\r\nhost: localhost:3000\r\n\r\n',
  `${LINE}expect: 100-continue\r\ncontent-length: 1\r\n\r\nx`, `${LINE}\r\n`.repeat(50), `${LINE}`,
]
