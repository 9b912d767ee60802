/** How a source of a case is reached, in clear. */
export interface ContactView {
  contactId: string
  sourceId: string | null
  version: number
  name: string
  reach: string
  note: string | null
}

/** What the server answers to who asks for the contacts; null contacts were not shown. */
export interface ContactsAnswer {
  reason: string | null
  contacts: ContactView[] | null
}

/** The Server Action that shows them, and writes down that it did. */
export type ReadContacts = (before: ContactsAnswer, form: FormData) => Promise<ContactsAnswer>
