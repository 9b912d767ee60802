import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '@/lib/domain/intake/sha256'
import { findNonce, isEnough, workSeed } from '@/lib/domain/intake/work'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('our SHA-256 is the one that everybody has', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
    hex(sha256(bytes)) === createHash('sha256').update(bytes).digest('hex')))
})

test('a sum that is found is enough, and about one number in 2^bits is', () => {
  const seed = workSeed('a challenge', { name: 'Ada' })
  const nonce = findNonce(seed, 0, 100_000, 10)
  expect(nonce !== null && isEnough(seed, nonce, 10)).toBe(true)
  const share = Array.from({ length: 20_000 }, (_, at) => isEnough(seed, at, 4)).filter(Boolean).length / 20_000
  expect(share).toBeGreaterThan(0.05)
  expect(share).toBeLessThan(0.075)
  expect(findNonce(seed, 0, 3, 24)).toBeNull()
})

test('work is done over all that a form says, however its lines end, and for one challenge', () => {
  const seed = (challenge: string, fields: Record<string, string>) => hex(workSeed(challenge, fields))
  const first = seed('a', { name: 'Ada', message: 'One\nTwo', work: '' })
  expect(seed('a', { message: 'One\r\nTwo', name: 'Ada' })).toBe(first)
  expect(seed('a', { message: 'One\nTwo', name: 'Bea' })).not.toBe(first)
  expect(seed('b', { message: 'One\nTwo', name: 'Ada' })).not.toBe(first)
})
