import { latinKey } from '@/components/keys/latin-key'

test.each([
  ['a Latin letter', { key: 'j', code: 'KeyJ' }, 'j'],
  ['a Latin letter at the place of another', { key: 'q', code: 'KeyA' }, 'q'],
  ['the Persian letter at the place of j', { key: 'ت', code: 'KeyJ' }, 'j'],
  ['the Arabic ligature at the place of b', { key: 'لا', code: 'KeyB' }, 'b'],
  ['a Persian figure', { key: '۳', code: 'Digit3' }, '3'],
  ['a letter with an accent in the row of figures', { key: 'é', code: 'Digit2' }, '2'],
  ['an Arabic letter at the place of the slash', { key: 'ظ', code: 'Slash' }, '/'],
  ['a letter that no Latin keyboard has there', { key: 'ک', code: 'Semicolon' }, 'ک'],
  ['a key without a sign', { key: 'Escape', code: 'Escape' }, 'Escape'],
  ['a sign of a keyboard on the screen', { key: 'ت', code: '' }, 'ت'],
])('%s', (_what, { key, code }, expected) => {
  expect(latinKey({ key, code, shiftKey: false })).toBe(expected)
})

test('with the shift key the Persian question mark is one, and a letter is none of ours', () => {
  expect(latinKey({ key: '؟', code: 'Slash', shiftKey: true })).toBe('?')
  expect(latinKey({ key: 'ۀ', code: 'KeyJ', shiftKey: true })).toBe('ۀ')
})
