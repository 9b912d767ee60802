import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { foldName } from '@/lib/domain/names/fold-name'
import { nameKeys } from '@/lib/domain/names/name-keys'

const FOLDED: readonly [string, string][] = [
  ['علي كريمي', 'علی کریمی'],
  ['أحمد إبراهيم آل ٱ', 'احمد ابراهیم ال ا'],
  ['فاطمة', 'فاطمه'],
  ['علی\u200cرضا', 'علیرضا'],
  ['مُحَمَّد', 'محمد'],
  ['سـپـیده', 'سپیده'],
  ['۱۲ ٣٤', '12 34'],
  ['  José   Núñez-Gómez ', 'jose nunez gomez'],
  ['Şahin Çelik Ağrı', 'shahin chelik agri'],
  ['Sa‘id Mo’men', 'said momen'],
  ['رؤیا', 'رویا'],
  ['ئەحمەد ئازاد', 'احمد ازاد'],
  ['ڕۆژین گوڵاڵە', 'روژین گولاله'],
  ['رؤوف رئوف', 'روف روف'],
  ['—', ''],
]

test.each(FOLDED)('%s is folded to %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

/** Spellings of one name, and the skeleton on which they meet. */
const MEETING: readonly [string, readonly string[]][] = [
  ['spdgln', ['سپیده قلیان', 'Sepideh Gholian', 'Sepideh Qolian', 'Sepide Gholiyan', 'SEPIDEH  GHOLIAN', 'سپيده قليان']],
  ['nrgsmhmd', ['نرگس محمدی', 'Narges Mohammadi', 'Nargess Mohamadi']],
  ['dhd', ['داوود وحید', 'Davoud Vahid', 'Davood Wahid']],
  ['jfr', ['جعفر', 'Jafar', 'Ja‘far', 'Djafar']],
  ['crn', ['شیرین', 'Shirin', 'Chirine', 'Shireen']],
  ['mtz', ['ممتاز', 'Momtaz']],
  ['xrm', ['خرم', 'Khorram']],
]

test.each(MEETING)('on %s meet %p', (skeleton, names) => {
  expect(names.map((name) => nameKeys(name).skeleton)).toEqual(names.map(() => skeleton))
})

test.each([
  ['Mohammadi', 'Mahmoudi'], ['محمدی', 'محمودی'], ['حسن', 'حسین'], ['Amin', 'Mina'], ['Farid', 'Farideh'],
])('a skeleton finds too much: %s and %s meet on it, and sound otherwise', (one, other) => {
  const [first, second] = [nameKeys(one), nameKeys(other)]
  expect(first.skeleton).toBe(second.skeleton)
  expect(first.sounds.filter((sound) => second.sounds.includes(sound))).toEqual([])
})

test('each golden name has the keys that stand beside it', () => {
  const lines = readFileSync('tests/unit/domain/names/golden-names.tsv', 'utf8').trim().split('\n')
  expect(lines.length).toBeGreaterThan(80)
  const keyed = lines.map((line) => line.split('\t')[0] ?? '').map((name) => {
    const { folded, sorted, skeleton, phonetic } = nameKeys(name)
    return [name, folded, sorted, skeleton, phonetic].join('\t')
  })
  expect(keyed).toEqual(lines)
})

test('a name of vowels alone has a skeleton, and one of another script its own letters', () => {
  expect(nameKeys('Ay Oo').skeleton).toBe('aa')
  expect(nameKeys('အောင်ဆန်း').skeleton).not.toBe('')
})

test('folding a folded name changes nothing, and any text has keys', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
    const keys = nameKeys(text)
    expect(foldName(keys.folded)).toBe(keys.folded)
    expect(nameKeys(keys.folded)).toEqual(keys)
  }))
})
