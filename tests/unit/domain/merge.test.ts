import fc from 'fast-check'
import { differenceOf } from '@/lib/domain/history/difference'
import { isSameValue, type EventContent } from '@/lib/domain/history/event-content'
import { mergeChanges, type ContentChanges } from '@/lib/domain/history/merge'

const CONTENT: EventContent = {
  date: '2021-03-30', endDate: null, typed: null, calendar: 'gregorian', prisonId: null, fromPrisonId: null,
  details: { channel: 'phone' }, sourceIds: ['b', 'a'], credibility: 3, audience: 'team', locator: null, note: null,
}

const changes = fc.record({
  date: fc.constantFrom('2021-03-30', '2021-03-29', '2021-03'),
  prisonId: fc.constantFrom(null, 'north', 'south'),
  details: fc.dictionary(fc.constantFrom('channel', 'verifiedBy'), fc.constantFrom(null, 'phone', 'a sister'), { maxKeys: 2 }),
  note: fc.constantFrom(null, 'a', 'b'),
  sourceIds: fc.constantFrom(['a', 'b'], ['a'], ['a', 'c']),
}, { requiredKeys: [] })

function apply(content: EventContent, change: ContentChanges): EventContent {
  const merged = mergeChanges(content, content, change)
  if (!merged.ok) throw new Error('nobody else wrote')
  return merged.content
}

test('alone, an edit changes the fields that it names and no other', () => {
  fc.assert(fc.property(changes, (mine) => {
    const named = [...Object.keys(mine), ...Object.keys(mine.details ?? {}).map((key) => `details.${key}`)]
    const changed = differenceOf(CONTENT, apply(CONTENT, mine)).map(({ field }) => field)
    expect(changed.filter((field) => !named.includes(field))).toEqual([])
  }))
})

test('two edits of one version merge to the same, whoever comes first, or both ways are a conflict', () => {
  fc.assert(fc.property(changes, changes, (one, other) => {
    const there = mergeChanges(CONTENT, apply(CONTENT, one), other)
    const back = mergeChanges(CONTENT, apply(CONTENT, other), one)
    expect(there.ok).toBe(back.ok)
    if (there.ok && back.ok) expect(differenceOf(there.content, back.content)).toEqual([])
    if (there.ok || back.ok) return
    const { base, theirs, mine } = back.conflict
    expect(there.conflict).toEqual({ base, theirs: mine, mine: theirs })
  }))
})

test('an edit laid over what it makes already changes nothing', () => {
  fc.assert(fc.property(changes, (mine) => {
    expect(mergeChanges(CONTENT, apply(CONTENT, mine), mine)).toMatchObject({ ok: true, changed: [] })
  }))
})

test('what an editor sent as they had read it does not undo what others made of it', () => {
  const theirs = { ...CONTENT, note: 'theirs', date: '2021-03-28', typed: '8 Farvardin' }
  const mine = { note: null, date: '2021-03-30', typed: null, details: { verifiedBy: 'a sister' } }
  expect(mergeChanges(CONTENT, theirs, mine)).toEqual({
    ok: true, changed: ['details.verifiedBy'],
    content: { ...theirs, details: { channel: 'phone', verifiedBy: 'a sister' } },
  })
})

describe('sent again after a conflict', () => {
  const seen = { ...CONTENT, note: 'theirs', locator: 'p. 2' }
  // As a form sends it: every field, those untouched as they were read.
  const mine = { note: 'mine', locator: null, details: { channel: 'phone' } }

  test('an edit stands over what it was shown, and undoes nothing else', () => {
    expect(mergeChanges(CONTENT, seen, mine)).toMatchObject({ ok: false, conflict: { theirs: { note: 'theirs' } } })
    expect(mergeChanges(CONTENT, seen, mine, seen)).toEqual({
      ok: true, changed: ['note'], content: { ...seen, note: 'mine' },
    })
  })

  test('what somebody wrote after that is a conflict again', () => {
    const later = { ...seen, note: 'theirs, later', locator: 'p. 3' }
    expect(mergeChanges(CONTENT, later, mine, seen)).toMatchObject({
      ok: false, conflict: { theirs: { note: 'theirs, later' }, mine: { note: 'mine' } },
    })
  })
})

test('the difference names each field once, with details one by one, whatever order sources stand in', () => {
  const after: EventContent = { ...CONTENT, sourceIds: ['a', 'b'], note: 'n', details: { channel: 'visit', verifiedBy: 'a' } }
  expect(differenceOf(CONTENT, after)).toEqual([
    { field: 'note', old: null, new: 'n' },
    { field: 'details.channel', old: 'phone', new: 'visit' },
    { field: 'details.verifiedBy', old: null, new: 'a' },
  ])
  expect(differenceOf(null, CONTENT).map(({ field }) => field)).toEqual(
    ['date', 'credibility', 'audience', 'sourceIds', 'details.channel'],
  )
})

test.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, {}], a: 1 }, true], [[1, 2], [2, 1], false], [null, undefined, true],
  [[], {}, false], ['1', 1, false], [{ a: 1 }, { a: 1, b: false }, false],
])('%j and %j are the same: %p', (a, b, expected) => {
  expect(isSameValue(a, b)).toBe(expected)
})
