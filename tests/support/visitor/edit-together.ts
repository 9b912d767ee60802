import { formWith, open, send, type Page, type Visitor } from './visitor'

/** An edit that was acknowledged: which event, which field of its form, and what was typed there, once in a run. */
export interface Acknowledged {
  eventId: string
  field: string
  text: string
}

/** What became of many edits. */
export interface Edited {
  ledger: Acknowledged[]
  conflicts: number
  /** Told to try again, since others held the case for too long. */
  busy: number
  /** Each from opening the form to being told that it is saved, conflicts and all. */
  editMs: number[]
  /** Each answer to a form that was sent. */
  answerMs: number[]
}

/** Fields of which people may change the same or different ones. */
const FIELDS = ['note', 'locator', 'detail.outcome', 'detail.addressee']

/**
 * So many clients at once make edits of events, each through the form as a browser without scripts sends it: opened
 * anew, one field typed in, sent, and after a conflict sent again. Throws where something is neither saved nor a
 * conflict, or is not answered in time.
 */
export async function editTogether(
  editors: readonly Visitor[], eventIds: readonly string[], { edits, clients }: { edits: number; clients: number },
): Promise<Edited> {
  const edited: Edited = { ledger: [], conflicts: 0, busy: 0, editMs: [], answerMs: [] }
  let begun = 0
  const work = async (visitor: Visitor) => {
    while (begun < edits) {
      const number = (begun += 1)
      // Of those who edit one event at once, some type in the same field and some in others.
      const field = FIELDS[Math.floor(number / (2 * eventIds.length)) % FIELDS.length] ?? 'note'
      await editOnce(visitor, { eventId: eventIds[number % eventIds.length] ?? '', field, text: `edit ${number}` }, edited)
    }
  }
  const places = Array.from({ length: clients }, (_, at) => editors[at % editors.length])
  await Promise.all(places.map((editor) => (editor ? work(editor) : undefined)))
  return edited
}

async function editOnce(visitor: Visitor, wanted: Acknowledged, edited: Edited): Promise<void> {
  const started = performance.now()
  let page = await open(visitor, `/team/record?event=${wanted.eventId}`)
  for (;;) {
    const sent = performance.now()
    page = await send(visitor, page, formWith(page, 'version'), { [wanted.field]: wanted.text, intent: 'save' })
    edited.answerMs.push(performance.now() - sent)
    if (isSaved(page)) break
    if (page.html.includes('Somebody else changed this meanwhile')) edited.conflicts += 1
    else if (page.html.includes('Others are changing this just now')) edited.busy += 1
    else throw new Error(`an edit was answered with ${page.status}: ${page.html.slice(0, 2000)}`)
  }
  edited.ledger.push(wanted)
  edited.editMs.push(performance.now() - started)
}

function isSaved({ status, html }: Page): boolean {
  return status === 200 && html.includes('class="sheet saved"')
}
