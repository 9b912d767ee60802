import { hasExpired, isKept, readDraft, type Draft } from '@/components/record/drafts/draft'

const HOUR_MS = 3_600_000
const draft: Draft = {
  key: '0b0e7f44-6f0a-4c58-9a36-3b1f0a6a9d11', path: '/team/record?case=an-invented-case', about: 'An invented person',
  savedAt: 0, texts: { when: 'yesterday' },
}

test.each([[71, false], [72, false], [72.01, true]])('after %d hours a draft has expired: %p', (hours, expired) => {
  expect(hasExpired(draft, hours * HOUR_MS)).toBe(expired)
})

test.each([
  ['when', true], ['note', true], ['detail.addressee', true], ['source.title', true], ['reach', false],
  ['reach.phone', false], ['$ACTION_1', false], ['intent', false], ['key', false], ['caseId', false],
])('whether a draft holds the field %s: %p', (name, kept) => {
  expect(isKept(name)).toBe(kept)
})

test.each([
  '/team/record?case=an-invented-case', '/team/cases/new', '/team/cases/an-invented-case/identity',
  '/team/cases/an-invented-case/identity?again=3', '/team/prisons/evin/record', '/team/prisons/evin/record?event=7',
])('a draft of %s is read as it was kept', (path) => {
  expect(readDraft(JSON.stringify({ ...draft, path }))).toEqual({ ...draft, path })
})

test.each(['null', '7', '[]', '{}', JSON.stringify({ ...draft, path: 'https://elsewhere.example' }),
  JSON.stringify({ ...draft, path: '/team/cases/new/elsewhere' }), JSON.stringify({ ...draft, path: '/team/prisons/a/record-it' })])(
  'what is no draft of ours is none: %s', (text) => {
    expect(readDraft(text)).toBeNull()
  },
)
