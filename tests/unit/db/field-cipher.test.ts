import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { decryptField, encryptField, FieldCipherFault, keyIdOf, type FieldPlace } from '@/lib/db/field-cipher'
import { parseFieldKeys } from '@/lib/db/field-keys'

const newKey = () => randomBytes(32).toString('base64')
const [first, second] = [`k1:${newKey()}`, `k2:${newKey()}`]
const keys = parseFieldKeys(first)
const place: FieldPlace = { table: 'account', row: '7', column: 'totp_secret' }

test('whatever was encrypted is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const kept = Buffer.from(text, 'utf8').toString('utf8')
      expect(decryptField(keys, place, encryptField(keys, place, kept))).toBe(kept)
    }),
  )
})

test('the same text is never encrypted to the same bytes', () => {
  expect(encryptField(keys, place, 'aye')).not.toEqual(encryptField(keys, place, 'aye'))
})

test.each<[string, Partial<FieldPlace>]>([
  ['another table', { table: 'source' }],
  ['another row', { row: '8' }],
  ['another column', { column: 'note' }],
  ['a place whose parts only join to the same', { table: 'account7', row: '' }],
])('a value that is moved to %s cannot be read', (_what, moved) => {
  const bytes = encryptField(keys, place, 'a number')
  expect(() => decryptField(keys, { ...place, ...moved }, bytes)).toThrow(FieldCipherFault)
})

test('no byte of a value can be changed', () => {
  const bytes = encryptField(keys, place, 'a number')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Uint8Array.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => decryptField(keys, place, changed)).toThrow(FieldCipherFault)
  }
  for (let length = 0; length < bytes.length; length += 1) {
    expect(() => decryptField(keys, place, bytes.subarray(0, length))).toThrow(FieldCipherFault)
  }
})

test('after a rotation the old is read with its key, and the new is written with the new one', () => {
  const old = encryptField(keys, place, 'a number')
  const rotated = parseFieldKeys(`${second},${first}`)
  expect(decryptField(rotated, place, old)).toBe('a number')
  expect([keyIdOf(old), keyIdOf(encryptField(rotated, place, 'a number'))]).toEqual(['k1', 'k2'])
  expect(() => decryptField(parseFieldKeys(second), place, old)).toThrow(/the key k1 is not among/)
})

test.each([
  ['nothing', ''],
  ['a key without an id', newKey()],
  ['a key that is too short', `k1:${randomBytes(16).toString('base64')}`],
  ['one id twice', `${first},k1:${newKey()}`],
])('%s is no key ring, and the message tells no key', (_what, text) => {
  const read = () => parseFieldKeys(text)
  expect(read).toThrow(/VIGIL_FIELD_KEYS/)
  if (text !== '') expect(read).not.toThrow(text.split(':').at(-1))
})
