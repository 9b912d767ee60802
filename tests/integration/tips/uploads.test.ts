import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { findForm } from '@/lib/gate/intake/public-form'
import { readSent } from '@/lib/gate/intake/read-sent'
import { receiveForm } from '@/lib/gate/intake/receive-form'
import { readPhrase } from '@/lib/domain/tips/phrase'
import type { TipSubmission } from '@/lib/domain/tips/tip'

const PATH = '/en/tell'
let server: Server
let url = ''

/** Answers what the form makes of a request: no page, and no database. */
beforeAll(async () => {
  const found = findForm(PATH)
  if (!found) throw new Error('there is no such form')
  server = createServer((request, response) => {
    void receiveForm(request, found.form)
      .then((received) => ('refusal' in received ? received : readSent(received.sent).finally(received.release)))
      .then((answer) => response.end(JSON.stringify(answer)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const FIELDS = { kind: 'witness', about: '', text: 'An invented text.', reply: 'yes', website: '' }

interface Sent {
  refusal?: { status: number }
  read?: {
    faults: string[]
    typed: Record<string, string>
    submission?: TipSubmission
    shown?: { typed: { phrase: string } }
  }
}

async function post(files: readonly Uint8Array[], fields: Record<string, string> = FIELDS, field = 'pictures'): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const file of files) form.append(field, new Blob([new Uint8Array(file)]), '../../etc/passwd')
  const answer = await fetch(url, { method: 'POST', body: form })
  return JSON.parse(await answer.text())
}

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } })
const ofPlace = () => picture().withExif({ IFD0: { Artist: 'Invented Photographer' } }).jpeg().toBuffer()

/** A PNG of a few hundred kilobytes that says it has 30,000 × 30,000 pixels. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, body, crc])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(30_000, 0)
  head.writeUInt32BE(30_000, 4)
  head.set([8, 2], 8)
  const pixels = deflateSync(Buffer.alloc(30_000_000))
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

test('a picture is encoded anew, and nothing of its file passes but the pixels', async () => {
  const file = await ofPlace()
  expect(file.includes('Invented Photographer')).toBe(true)
  const { read } = await post([file])
  const made = Buffer.from(read?.submission?.pictures[0] ?? '', 'base64')
  expect((await sharp(made).metadata()).format).toBe('webp')
  expect(made.includes('Invented Photographer')).toBe(false)
  expect(readPhrase(read?.shown?.typed.phrase ?? '')).toBe(read?.shown?.typed.phrase)
  expect(JSON.stringify(read?.submission)).not.toContain(read?.shown?.typed.phrase)
})

test('what trails a picture is gone', async () => {
  const { read } = await post([Buffer.concat([await ofPlace(), Buffer.from('PK\u0003\u0004<script>hostile</script>')])])
  expect(Buffer.from(read?.submission?.pictures[0] ?? '', 'base64').includes('hostile')).toBe(false)
  expect(read?.faults).toEqual([])
})

test.each([
  ['a PDF', () => Buffer.from('%PDF-1.7\n%invented'), 'picture_kind'],
  ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'picture_kind'],
  ['a GIF', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'), 'picture_kind'],
  ['a head of a JPEG before a script', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('<script>')]), 'picture_kind'],
  ['a picture that unpacks to gigabytes', bomb, 'picture_large'],
  ['20 megabytes', () => Buffer.alloc(20 * 1024 * 1024, 1), 'picture_large'],
])('%s is refused in words, and what was typed comes back', async (_what, make, fault) => {
  const { read } = await post([make()])
  expect(read).toMatchObject({ faults: [fault], typed: { text: 'An invented text.' } })
  expect(read?.submission).toBeUndefined()
})

test('more pictures than three are refused in words', async () => {
  const file = await ofPlace()
  expect((await post([file, file, file, file])).read?.faults).toEqual(['too_many_pictures'])
})

test.each([
  ['a field that the form does not have', [], { ...FIELDS, more: 'x' }, 'pictures', 400],
  ['files under another name', [Buffer.from('x')], FIELDS, 'other', 400],
  ['very many fields', [], Object.fromEntries(Array.from({ length: 60 }, (_none, at) => [`f${at}`, 'x'])), 'pictures', 400],
  ['a field longer than any', [], { ...FIELDS, text: 'x'.repeat(200_000) }, 'pictures', 400],
  ['more than any form has', Array.from({ length: 5 }, () => Buffer.alloc(12 * 1024 * 1024)), FIELDS, 'pictures', 413],
])('%s is refused', async (_what, files, fields, field, status) => {
  expect((await post(files, fields, field)).refusal?.status).toBe(status)
})

test.each([
  ['no boundary', 'multipart/form-data', 'x', 400],
  ['a body that is cut off', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="kind"\r\n\r\nwit', 400],
  ['nothing', 'multipart/form-data; boundary=b', '', 400],
  ['a field without a name', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data\r\n\r\nx\r\n--b--', 400],
  ['a file without a name', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; filename="x"\r\n\r\nx\r\n--b--', 400],
  ['another kind of form', 'application/x-www-form-urlencoded', 'kind=witness', 415],
])('%s is refused', async (_what, type, body, status) => {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
  const sent: Sent = JSON.parse(await answer.text())
  expect(sent.refusal?.status).toBe(status)
})

test('a text of ten thousand letters passes, and one more is shown again', async () => {
  const longest = 'ن'.repeat(10_000)
  expect((await post([], { ...FIELDS, text: longest })).read?.submission?.text).toBe(longest)
  expect((await post([], { ...FIELDS, text: `${longest}ن` })).read?.faults).toEqual(['text'])
})
