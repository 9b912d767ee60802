import type { Day } from '@/lib/domain/dates/day'
import { LETTER_LANGUAGES, type LetterContent, type LetterText } from '@/lib/domain/letters/letter-content'
import { publishLetter } from '@/lib/letters/publish-letter'
import { saveAddressee } from '@/lib/letters/save-addressee'
import { saveLetter } from '@/lib/letters/save-letter'
import type { AddresseeInput } from '@/lib/domain/letters/addressee-input'
import { aViewer } from './a-viewer'
import { madeBy } from './an-account'

/** An invented call in one language. */
export function letterText(title = 'Write for somebody invented'): LetterText {
  return {
    title, lead: 'Invented for a test.', demands: ['Say where [name] is'],
    letter: 'To whom it concerns,\n\nOn [day] the record says of [name]:\n\n[facts]\n\nI ask you:\n\n[demands]\n\n[sources]',
  }
}

/** What an invented call says, in all languages. */
export function letterContent(more: Partial<LetterContent> = {}): LetterContent {
  return {
    deadline: '2021-06-01', to: ['invented-office'], copies: [], language: 'fa',
    texts: Object.fromEntries(LETTER_LANGUAGES.map((language) => [language, letterText()])),
    ...more,
  }
}

/** An invented office, in office since 2020, with an address that no mail reaches. */
export function addressee(id: string, more: Partial<AddresseeInput> = {}): AddresseeInput {
  return {
    id, version: 0, office: 'Invented Office', name: 'Somebody Invented', address: '1 Invented Street', copiesTo: [],
    email: `${id}@office.example`, validFrom: '2020-01-01', validTo: null, sourceId: 'appeal-2021', ...more,
  }
}

/** Puts an invented office on record. */
export async function anAddressee(id: string, more: Partial<AddresseeInput> = {}): Promise<string> {
  madeBy(await saveAddressee(aViewer('administrator'), addressee(id, more)))
  return id
}

/** An invented call to write that is published, by two people. */
export async function aPublishedLetter(
  slug: string, caseSlug: string, on: Day, content = letterContent(),
): Promise<string> {
  madeBy(await saveLetter(aViewer('reviewer'), { slug, version: 0, about: { kind: 'case', slug: caseSlug }, content }, on))
  madeBy(await publishLetter(aViewer('reviewer'), { slug, version: 1 }, on))
  return slug
}
