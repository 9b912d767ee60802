import { encode } from 'uqr'

const QUIET_ZONE = 2

/** A text as rows of QR modules, true for a dark one, with a light border. */
export function encodeQr(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: QUIET_ZONE }).data
}
