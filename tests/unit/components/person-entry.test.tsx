import { PersonEntry } from '@/components/import-people/person-entry'
import { UNSENT } from '@/components/team/form-state'
import { dayOf } from '@/lib/domain/dates/day'
import type { ListPerson } from '@/lib/domain/lists/list-person'
import type { ListView } from '@/lib/domain/lists/list-view'
import { renderPage } from './render-page'

const ON = dayOf(2021, 4, 5)
const list: ListView = {
  id: 'l', fileName: 'list.csv', list: 'Invented', author: 'Ada', isOwn: true, state: 'committed', step: null, done: 0,
  total: 0, counts: {}, preview: null, failure: null, isSilent: false,
}
const person: ListPerson = {
  place: 7, outcome: 'new', choice: null, takesConflicts: false, caseSlug: 'invented', undone: null, kept: 0, content: null,
  caseName: { latin: 'Bo Kyaw', native: 'بو کیاو' },
}

test.each<[Partial<ListPerson>, string]>([
  [{}, 'Bo Kyaw بو کیاو'], [{ caseName: { latin: 'Aye Win', native: null } }, 'Aye Win'],
  [{ caseName: null, caseSlug: null }, 'Row 7'],
])('a row of a list that is in is headed by what the record calls its person, case %#', async (rest, heading) => {
  const text = await renderPage(<ul><PersonEntry
    person={{ ...person, ...rest }} list={list} reading={{ asOf: ON, today: ON, pinned: false }} prisons={new Map()}
    decide={async () => UNSENT}
  /></ul>)
  expect(/<h2.*?<\/h2>/.exec(text)?.[0].replaceAll(/<[^>]*>/g, '')).toBe(heading)
})
