import fc from 'fast-check'
import { foldIdentity, shownIdentity, type IdentityVersion } from '@/lib/domain/identity/fold-identity'
import { NOBODY, type Identity } from '@/lib/domain/identity/identity'
import { mergeIdentity } from '@/lib/domain/identity/merge-identity'

const said = (version: number, changes: Partial<Identity>, verified = false, opened: IdentityVersion['opened'] = []) =>
  ({ version, changes, verified, opened })

const shownOf = (versions: IdentityVersion[]) => {
  const { current, unverified } = foldIdentity(versions)
  return shownIdentity(current, unverified)
}

test('what nobody verified yet is seen by the team alone', () => {
  const versions = [said(1, { nameLatin: 'Ann Invented', sex: 'female' }, true), said(2, { sex: 'male' })]
  expect(foldIdentity(versions)).toMatchObject({ current: { sex: 'male' }, unverified: { sex: 'female' } })
  expect(shownOf(versions)).toMatchObject({ nameLatin: 'Ann Invented', sex: 'female' })
})

test('a new person whom nobody verified shows nothing at all', () => {
  expect(shownOf([said(1, { nameLatin: 'Ann Invented', groups: ['x'] })])).toEqual(NOBODY)
})

test('of two proposals the later one stands, and the earlier one may be verified beneath it', () => {
  const versions = [said(1, { summary: 'a' }, true), said(2, { summary: 'b' }, true), said(3, { summary: 'c' })]
  expect(foldIdentity(versions)).toMatchObject({ current: { summary: 'c' }, unverified: { summary: 'b' } })
})

test('an old proposal that is verified late does not undo a later verified one', () => {
  const versions = [said(1, { summary: 'a' }), said(2, { summary: 'b' }, true)]
  expect(shownOf(versions)).toMatchObject({ summary: 'b' })
})

test('a proposal that is taken back leaves nothing to verify', () => {
  const versions = [said(1, { sex: 'female' }, true), said(2, { sex: 'male' }), said(3, { sex: 'female' })]
  expect(foldIdentity(versions).unverified).toEqual({})
})

test('groups and home place are open only where whoever verified the value said so', () => {
  const first = said(1, { groups: ['x'], homePlace: 'Wardville' }, true, ['groups'])
  expect(foldIdentity([first]).opened).toEqual(['groups'])
  expect(foldIdentity([first, said(2, { groups: ['x', 'y'] })]).opened).toEqual(['groups'])
  expect(foldIdentity([first, said(2, { groups: ['x', 'y'] }, true)]).opened).toEqual([])
})

const base: Identity = { ...NOBODY, nameLatin: 'Ann Invented', sex: 'female', occupation: ['teacher'] }

test('edits of different fields merge', () => {
  const merged = mergeIdentity(base, { ...base, sex: 'other' }, { ...base, occupation: ['writer'] })
  expect(merged).toEqual({ ok: true, changes: { occupation: ['writer'] } })
})

test('edits of one field to different values give both back, and to one value are no conflict', () => {
  const present = { ...base, occupation: ['nurse'] }
  expect(mergeIdentity(base, present, { occupation: ['writer'], sex: 'male' })).toEqual({
    ok: false,
    conflicts: [{ field: 'occupation', base: ['teacher'], theirs: ['nurse'], mine: ['writer'] }],
  })
  expect(mergeIdentity(base, present, { occupation: ['nurse'] })).toEqual({ ok: true, changes: {} })
})

test('whatever both wanted is there after a merge', () => {
  const field = fc.record(
    { sex: fc.constantFrom('female', 'male', null), summary: fc.constantFrom('a', 'b', null) }, { requiredKeys: [] },
  )
  fc.assert(fc.property(field, field, (theirs, mine) => {
    const present = { ...base, ...theirs }
    const merged = mergeIdentity(base, present, mine)
    if (!merged.ok) return
    const after = { ...present, ...merged.changes }
    for (const key of ['sex', 'summary'] as const) {
      const wanted = key in mine && mine[key] !== base[key] ? mine[key] : present[key]
      expect(after[key]).toEqual(wanted)
    }
  }))
})
