import { filledLine, linesOrNull } from '@/lib/domain/intake/typed-text'
import { tipForm } from '@/lib/domain/tips/tip'

test.each<[string, string, string]>([
  ['a table', 'Ward\tCell\r\n4\t12', 'Ward Cell\n4 12'],
  ['a page break', 'one\fTwo\vthree', 'one Two three'],
  ['signs that nobody sees', 'A\u0007B\u001f C\u009f', 'AB C'],
  ['lines as an old program ends them', 'one\rtwo\u0085three', 'one\ntwo\nthree'],
])('what a witness copied with %s is taken', (_what, typed, taken) => {
  expect(linesOrNull(100).parse(typed)).toBe(taken)
  expect(tipForm.parse({ kind: 'witness', about: '', text: typed }).text).toBe(taken)
})

test('a tab in a line is a space', () => {
  expect(filledLine(100).parse('Invented\tPerson')).toBe('Invented Person')
})

test.each(['a\0b', 'a\ud800b'])('what no database takes is refused', (typed) => {
  expect(linesOrNull(100).safeParse(typed).success).toBe(false)
  expect(filledLine(100).safeParse(typed).success).toBe(false)
})
