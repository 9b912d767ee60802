import { mayBeKnown, tokenOfLink } from '@/lib/gate/door/may-be-known'
import { inParts } from '../../support/hostile-calls'

const TOKEN = 'A'.repeat(43)

function formOf(fields: [string, string][]) {
  return { url: '/team/sign-in', contentType: '', body: Buffer.from(inParts(fields).body) }
}

test.each<[string, [string, string][], boolean]>([
  ['a code', [['alias', 'somebody'], ['code', '123456']], true],
  ['a code that a script sends', [['1_alias', 'somebody'], ['1_code', '123 456']], true],
  ['a second code after an empty one', [['code', ''], ['code', '123456']], true],
  ['the word in another field', [['alias', 'code'], ['code', '']], true],
  ['an empty field', [['alias', 'somebody'], ['password', '123456'], ['1_code', ''], ['next', '/team']], false],
  ['no such field', [['alias', 'somebody'], ['password', '123456']], false],
])('what may bring a code is looked at: %s', (_what, fields, isLookedAt) => {
  expect(mayBeKnown(formOf(fields))).toBe(isLookedAt)
})

test('a code that is sent otherwise than by our forms is looked at too, and what is too long is not', () => {
  expect(mayBeKnown({ ...formOf([]), body: Buffer.from('alias=somebody&code=') })).toBe(true)
  expect(mayBeKnown(formOf([['code', '123456'], ['password', 'x'.repeat(16_384)]]))).toBe(false)
})

test('a link is looked at, whatever is sent along', () => {
  expect(mayBeKnown({ ...formOf([]), url: `/team/invitation/${TOKEN}` })).toBe(true)
  expect([`/team/reset/${TOKEN}?next=/team`, `/team/reset/${TOKEN}x`, '/team/sign-in'].map(tokenOfLink)).toEqual([TOKEN, null, null])
})
