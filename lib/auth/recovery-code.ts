import { randomBytes } from 'node:crypto'
import { withLatinDigits } from '@/lib/domain/latin-digits'
import { digest } from './token'

const COUNT = 10
const CODE_BYTES = 10
/** Crockford's base 32: without I, L, O and U, which are taken for others. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten codes of 80 random bits, as `abcd-efgh-jkmn-pqrs`: each opens the second door once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const bits = [...randomBytes(CODE_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS.charAt(parseInt(five, 2))).join('')
    return (letters.match(/.{4}/g) ?? []).join('-')
  })
}

/** What is kept of a code, however it was typed. */
export function hashRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  const letters = withLatinDigits(code).toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1').replace(/[^0-9a-z]/g, '')
  return digest(`recovery:${letters}`)
}
