/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = new Uint32Array(64)
/** And of the square roots of the first eight (5.3.3). */
const START = new Uint32Array(8)

let found = 0
for (let number = 2; found < 64; number += 1) {
  let isPrime = true
  for (let factor = 2; factor * factor <= number; factor += 1) isPrime &&= number % factor !== 0
  if (!isPrime) continue
  if (found < 8) START[found] = (Math.sqrt(number) % 1) * 2 ** 32
  K[found] = (Math.cbrt(number) % 1) * 2 ** 32
  found += 1
}

const words = new Uint32Array(64)

/** SHA-256 (FIPS 180-4) of bytes, for places that have no other; 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length * 8)
  const state = START.slice()
  for (let at = 0; at < padded.length; at += 64) {
    for (let word = 0; word < 16; word += 1) words[word] = view.getUint32(at + word * 4)
    compress(state)
  }
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, at) => digest.setUint32(at * 4, word))
  return new Uint8Array(digest.buffer)
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))
const at = (list: Uint32Array, index: number) => list[index] ?? 0

/** Takes the block in `words` into the state. */
function compress(state: Uint32Array): void {
  for (let index = 16; index < 64; index += 1) {
    const [first, last] = [at(words, index - 15), at(words, index - 2)]
    const small = turn(first, 7) ^ turn(first, 18) ^ (first >>> 3)
    const large = turn(last, 17) ^ turn(last, 19) ^ (last >>> 10)
    words[index] = at(words, index - 16) + small + at(words, index - 7) + large
  }
  let [a, b, c, d, e, f, g, h] = [
    at(state, 0), at(state, 1), at(state, 2), at(state, 3), at(state, 4), at(state, 5), at(state, 6), at(state, 7),
  ]
  for (let index = 0; index < 64; index += 1) {
    const chosen = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g))
    const mixed = (h + chosen + at(K, index) + at(words, index)) | 0
    const added = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + mixed) | 0
    d = c
    c = b
    b = a
    a = (mixed + added) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = at(state, index) + word))
}
