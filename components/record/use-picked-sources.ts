import { useCallback, useEffect, useState, type RefObject } from 'react'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import { NEW_SOURCE } from '@/lib/domain/record-form/read-form-source'

/** What shall be chosen once it stands in the form; with the words that describe it where it is new. */
interface Wanted {
  id: string
  words: string | null
}

/** The sources that were found and picked: each joins the rows of the group, and is chosen there. */
export function usePickedSources(group: RefObject<HTMLElement | null>) {
  const [picked, setPicked] = useState<readonly SourceOption[]>([])
  const [wanted, setWanted] = useState<Wanted | null>(null)
  useEffect(() => {
    if (wanted === null) return
    // A click tells everybody who listens: the draft, the preview, and what shows under the rows.
    group.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(wanted.id)}"]`)?.click()
    if (wanted.words !== null) fillIn(group.current?.closest('form'), wanted.words)
  }, [wanted, group])
  const pick = useCallback((source: SourceOption) => {
    setPicked((before) => [source, ...before])
    setWanted({ id: source.id, words: null })
  }, [])
  const describe = useCallback((words: string) => setWanted({ id: NEW_SOURCE, words }), [])
  return { picked, pick, describe }
}

/** What was searched for is the title or the link of what is described now, unless one is written already. */
function fillIn(form: HTMLFormElement | null | undefined, words: string): void {
  const field = form?.elements.namedItem(/^https?:\/\//.test(words) ? 'source.url' : 'source.title')
  if (!(field instanceof HTMLInputElement)) return
  if (field.value === '') field.value = words
  field.dispatchEvent(new Event('input', { bubbles: true }))
  // The fields show themselves with the next picture.
  requestAnimationFrame(() => field.focus())
}
