import fc from 'fast-check'
import { EXCHANGE_FILES, readExchangeSet } from '@/lib/files/exchange-set'
import { GOOD, headOf, readWith } from './a-set-of-files'

const NONE = { case: new Set<string>(), prison: new Set<string>(), source: new Set<string>() }

test('any bytes at all are refused with a reason or read, and never break the reader', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EXCHANGE_FILES), fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
      const read = readExchangeSet(new Map([[name, bytes]]), NONE)
      if (!read.ok) expect(read.count).toBeGreaterThan(0)
    }),
  )
})

test('any text in any cell is refused by that line, or read', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('..', '{}', '2021-13', '{"a":', '0000', '9999', '\0'))
  fc.assert(
    fc.property(fc.constantFrom(...EXCHANGE_FILES), fc.nat(12), cell, (name, index, text) => {
      const cells = GOOD[name].split(',')
      cells[index % cells.length] = `"${text.replaceAll('"', '""')}"`
      const read = readWith(name, cells.join(','), headOf(name))
      // What refers to a row whose id is gone stands in other files.
      if (!read.ok) for (const row of read.badRows) expect(row.file === name || row.reason.startsWith('no ')).toBe(true)
    }),
  )
})
