import type { HtmlForm } from '../visitor/html-form'
import { formWith, open, send, type Page, type Visitor } from '../visitor/visitor'
import { keepWriting, persist, type Run } from './client'

/**
 * Records one event after the other, in one case after the other, each by a form that is opened anew. Where no answer
 * says that it is saved, the same form is sent again: its key keeps it from being recorded twice.
 */
export function keepRecording(
  run: Run, visitor: Visitor, name: string, { slugs, source }: { slugs: readonly string[]; source: string },
): Promise<void> {
  return keepWriting(run, 'event', name, (mark, number) => {
    const typed = { 'detail.kind': 'an invented letter', 'when': '1 April 2021', source, 'note': mark }
    return save(run, 'event', visitor, `/team/record?case=${slugs[number % slugs.length]}&type=action`, 'detail.kind', typed)
  })
}

/** Edits one event again and again; the version in the form keeps an edit from being made twice. */
export function keepEditing(run: Run, visitor: Visitor, eventId: string): Promise<void> {
  return keepWriting(run, 'edit', eventId, (mark) => {
    return save(run, 'edit', visitor, `/team/record?event=${eventId}`, 'version', { note: mark })
  })
}

async function save(
  run: Run, what: 'event' | 'edit', visitor: Visitor, path: string, field: string, typed: Record<string, string>,
): Promise<boolean> {
  const blank = await persist(run, what, async () => {
    const page = await open(visitor, path)
    return { page, form: formWith(page, field) }
  })
  if (!blank) return false
  const saved = await persist(run, what, () => sendOnce(run, what, visitor, blank, typed))
  return saved !== null
}

async function sendOnce(
  run: Run, what: 'event' | 'edit', visitor: Visitor, { page, form }: { page: Page; form: HtmlForm },
  typed: Record<string, string>,
): Promise<true | null> {
  const { status, html } = await send(visitor, page, form, { ...typed, intent: 'save' })
  if (status === 200 && html.includes('class="sheet saved"')) return true
  run.faults.set(what, `${status}: ${html.replace(/<(script|style).*?<\/\1>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ').slice(0, 800)}`)
  return null
}
