import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import { browserInstant } from '../browser-instant'
import type { Draft } from './draft'
import { listDrafts } from './draft-store'
import { goBackTo, layOver, placeIn, readTyped, type Place } from './early-texts'

/** A draft as a page finds it, with what was typed into the form before the page's script ran laid over it. */
export interface FirstDraft extends Draft {
  isTypedOn: boolean
  /** Where somebody was writing meanwhile. */
  place: Place | null
}

interface Opened {
  accountId: string
  path: string
  form: RefObject<HTMLFormElement | null>
  /** Whether the form was sent and answered already, without a script: then it says more than any draft. */
  wasSent: boolean
}

/**
 * The draft that was there when the page was opened; null without one, and on the server. The fields of the form are to
 * be drawn anew with it (by its key). What was typed early is kept at once, as if it were typed now.
 */
export function useFirstDraft({ accountId, path, form, wasSent }: Opened): FirstDraft | null {
  const [read] = useState(() => once(() => (wasSent ? null : findFirst(accountId, path, form))))
  const draft = useSyncExternalStore(neverChanges, read, () => null)
  useEffect(() => {
    const drawn = form.current
    // Until the fields are drawn with what was found, keeping them would lose that.
    if (!drawn || read() !== draft) return
    if (draft?.place) goBackTo(drawn, draft.place)
    const isTyped = draft ? draft.isTypedOn : Object.keys(readTyped(drawn)).length > 0
    if (isTyped) drawn.dispatchEvent(new Event('input', { bubbles: true }))
  }, [form, read, draft])
  return draft
}

function findFirst(accountId: string, path: string, { current: form }: Opened['form']): FirstDraft | null {
  const found = listDrafts(accountId, browserInstant()).find((one) => one.path === path)
  if (!found) return null
  const typed = form ? readTyped(form) : {}
  const place = form && placeIn(form)
  return { ...found, texts: layOver(found.texts, typed), isTypedOn: Object.keys(typed).length > 0, place }
}

function once<Value>(ask: () => Value): () => Value {
  let answer: { value: Value } | undefined
  return () => (answer ??= { value: ask() }).value
}

function neverChanges(): () => void {
  return () => undefined
}
