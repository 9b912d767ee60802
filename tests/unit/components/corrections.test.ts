import { writeAtom } from '@/app/[locale]/write-atom'
import { sayCorrection } from '@/components/corrections/correction-words'

const words = {
  t: (key: string, values: Record<string, string | number> = {}) => `${key}(${Object.values(values).join('|')})`,
  types: (key: string) => key.toUpperCase(),
  dates: (key: string, values: Record<string, string | number> = {}) => [key, ...Object.values(values)].join(' '),
}

test('a date is told as it was and as it is, and other parts by their names', () => {
  const one = { kind: 'changed', type: 'arrest', fields: ['date', 'place'], withdrawn: [], before: '2020', after: '2021' } as const
  expect(sayCorrection(one, words)).toBe('changed(ARREST|dateChanged(year 2020|year 2021)join()field.place())')
  expect(sayCorrection({ ...one, kind: 'withdrawn' }, words)).toBe('withdrawn(ARREST)')
})

test('of who somebody is, only which parts were changed or taken back is told', () => {
  const one = { kind: 'identity', type: null, before: null, after: null } as const
  expect(sayCorrection({ ...one, fields: ['nameLatin'], withdrawn: ['birthDate'] }, words))
    .toBe('identity(identityField.nameLatin()join()takenBack(identityField.birthDate()))')
})

test('a feed is XML whatever is written in it, and has an instant even where nothing was ever said', () => {
  const feed = { language: 'en', title: 'A & <b>', self: 'https://x.test/feed', page: 'https://x.test/?a="1"&b', entries: [] }
  const xml = writeAtom(feed)
  expect(xml).toContain('<title>A &amp; &lt;b&gt;</title>')
  expect(xml).toContain('<link href="https://x.test/?a=&quot;1&quot;&amp;b"/>')
  expect(xml).toContain('<updated>1970-01-01T00:00:00Z</updated>')
  const entry = { id: 'urn:x:1', title: 'one', updated: '2021-04-05T00:00:00Z', page: 'https://x.test/one' }
  expect(writeAtom({ ...feed, entries: [entry] })).toContain('<id>urn:x:1</id>\n<title>one</title>')
})
