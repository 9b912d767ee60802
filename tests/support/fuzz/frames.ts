import type { Dice } from '@/lib/files/invented/dice'
import type { Frame } from './question'
import { pickOf, strangeText } from './strange'

const TARGETS = ['/en', '/api/v1/cases', '/en/follow', '/team/sign-in', '/api/v1/map', '/nothing', '*', '/', '/en/tell']
/** In what says a length in two ways stands a question of its own: whoever answers it was led astray. */
export const SMUGGLED = '/api/v1/smuggled'

const BROKEN = {
  before: ['', '', '\r\n', '\r\n'.repeat(50), '\u0000'],
  method: ['GET', 'get', 'G\u0000T', 'GET ', ' GET', 'A'.repeat(70_000), 'FOO', '', 'POST', '\u00ff', 'GET\t', 'QUERY', 'OPTIONS'],
  target: [
    '/en', '', '*', 'en', 'http://evil.example/en', 'https://[::1', '//evil.example', '/\u0000', '/\u00e9', '/en en', '/%',
    `/${'a'.repeat(5000)}`, `/${'a'.repeat(70_000)}`, 'localhost:22', '/en#x', '\\\\x', '/..//../etc', '/en\u007f', '?', '/?',
  ],
  version: ['HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', '', 'HTTP/2.0', 'HTTP/9.9', 'ICE/1.0', 'http/1.1', 'HTTP/1.', 'HTTP/1.1 x'],
  lineEnd: ['\r\n', '\r\n', '\n', '\r', '\r\r\n', ''],
  name: ['x', '', ' x', 'x ', 'x y', '\u0000', 'x\u0000', '\u00e9', '(', 'a'.repeat(20_000), 'host', 'Host', 'cookie', ':'],
  colon: [':', ': ', '', ' :', '::', ':\t'],
  value: ['1', '', '\u0000', '\r', '\n x', '\r\n folded', 'a'.repeat(31_000), 'a'.repeat(64_000), '\u00ff', '\u007f', 'evil.example'],
  end: ['\r\n', '\n', '', '\r\n\r\n'],
} as const

const LENGTHS = ['3', '0', '60', '+5', '-1', '5, 6', '0x5', '1e1', ' 5 5', '99999999999999999999', '5;', '']
const CODINGS = [
  'chunked', 'xchunked', 'chunked, identity', 'identity, chunked', 'gzip, chunked', ' chunked', 'chunked\u000b', '"chunked"',
  'CHUNKED', 'chunked, chunked', 'identity',
]
const CHUNK_SIZES = [
  'zz', '-1', '0x5', '', 'ffffffffffffffff', `5;${'e'.repeat(20_000)}`, '5 ', ' 5', '5\u0000', '00000000000000000005', '5;a="\r\nx"',
]
const CHUNKS = [
  'hello\r\n0\r\n\r\n', 'hello', 'hello\n0\n\n', 'hellohello\r\n', `hello\r\n0\r\n${'t: x\r\n'.repeat(2000)}\r\n`, '\r\n\r\n',
]
const FORM = 'content-type: application/x-www-form-urlencoded\r\n'

/** What other protocols begin with, and what is said to a server that speaks them. */
const TONGUES = [
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000', 'SSH-2.0-x\r\n', 'EHLO x\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', '*1\r\n$4\r\nPING\r\n', 'GET /en', 'GET /en\r\n',
  'CONNECT localhost:22 HTTP/1.1\r\nhost: localhost:22\r\n\r\n', '\u0000'.repeat(3000), '\r\n'.repeat(3000),
  'PROXY TCP4 1.1.1.1 1.1.1.1 1 1\r\nGET /en HTTP/1.1\r\n\r\n',
]
/** What asks for another protocol, or for leave to go on. */
const WISHES = [
  'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: x\r\nsec-websocket-version: 13\r\n',
  'connection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQAAP__\r\n',
  'expect: 100-continue\r\ncontent-length: 1\r\n', 'expect: 200-ok\r\n', 'te: gzip, trailers;q=x\r\n',
]

/** Writes, for a host, what is no request, is hardly one, or is several. */
export function frames(dice: Dice, host: string): () => Frame {
  const pick = (items: readonly string[]) => pickOf(dice, items)
  const head = (method = 'GET', target = pick(TARGETS)) => `${method} ${target} HTTP/1.1\r\nhost: ${host}\r\n`
  const brokenLine = () => {
    const end = pick(BROKEN.lineEnd)
    const line = `${pick(BROKEN.method)} ${pick([...BROKEN.target, `http://${host}/en`])} ${pick(BROKEN.version)}`
    return `${pick(BROKEN.before)}${line}${end}host: ${host}${end}${end}`
  }
  const brokenHeader = () => {
    const line = `${pick(BROKEN.name)}${pick(BROKEN.colon)}${pick(BROKEN.value)}\r\n`
    const times = dice.weigh([[1, 8], [2, 2], [line.length > 1000 ? 3 : 3000, 1]])
    return `${dice.happens(0.8) ? head() : 'GET / HTTP/1.1\r\n'}${line.repeat(times)}${pick(BROKEN.end)}`
  }
  const twoLengths = () => {
    const [length, coding] = [pick(LENGTHS), pick(CODINGS)]
    const said = pick([
      `content-length: ${length}\r\ntransfer-encoding: ${coding}\r\n`,
      `transfer-encoding: ${coding}\r\ncontent-length: ${length}\r\n`,
      `content-length: 3\r\ncontent-length: ${length}\r\n`,
      `content-length: ${length}\r\ntransfer-encoding : ${coding}\r\n`,
      `transfer-encoding: x\r\ntransfer-encoding: ${coding}\r\n`,
      `transfer-encoding:\r\n ${coding}\r\ncontent-length: ${length}\r\n`,
    ])
    return `${head('POST')}${FORM}${said}\r\n0\r\n\r\nGET ${SMUGGLED} HTTP/1.1\r\nhost: ${host}\r\n\r\n`
  }
  const chunks = () => {
    const sent = `transfer-encoding: chunked\r\n\r\n${pick(CHUNK_SIZES)}\r\n${pick(CHUNKS)}`
    return `${head(pick(['POST', 'GET', 'PUT']))}origin: http://${host}\r\n${sent}`
  }
  const wrongLength = () => {
    const body = 'a=b'.repeat(dice.between(0, 30))
    const length = Math.max(0, body.length + pickOf(dice, [-2, -1, 1, 5, 1000, 100_000_000]))
    return `${head('POST')}origin: http://${host}\r\n${FORM}content-length: ${length}\r\n\r\n${body}`
  }
  const otherTongue = () => pick([...TONGUES, `${head()}${pick(WISHES)}\r\nx`, `${head('OPTIONS', '*')}\r\n`, strangeText(dice)])
  const one = () => dice.weigh<() => string>([
    [() => `${head('GET', '/healthz')}\r\n`, 4], [() => `${head()}\r\n`, 1], [() => brokenLine().slice(0, 3000), 1],
  ])()
  const many = () => Array.from({ length: dice.between(2, 20) }, one).join('')
  const writers = [brokenLine, brokenHeader, twoLengths, chunks, wrongLength, otherTongue, many]
  return () => {
    const write = pickOf(dice, writers)
    return {
      part: 'frame', pieces: cut(dice, Buffer.from(write(), 'latin1')), pauseMs: dice.between(0, 8),
      end: dice.weigh([['shut', 6], ['cut', 2], ['held', 1]]), isAmbiguous: write === twoLengths,
    }
  }
}

/** Mostly whole; else in up to seven pieces of chance. */
function cut(dice: Dice, bytes: Buffer): Buffer[] {
  const cuts = dice.happens(0.7) ? [] : Array.from({ length: dice.between(1, 6) }, () => dice.between(0, bytes.length))
  cuts.sort((a, b) => a - b)
  return [0, ...cuts].map((from, at) => bytes.subarray(from, cuts[at] ?? bytes.length))
}
