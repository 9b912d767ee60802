import { useCallback, useState, useSyncExternalStore } from 'react'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { browserInstant } from '../browser-instant'
import { isKept, type Draft } from './draft'
import { dropDraft, isShared, keepDraft, onDrafts, setShared } from './draft-store'

/** How what is typed into a form is kept in this browser. */
export interface Keeping {
  /** Whether the last thing typed is kept; null before anything was typed. */
  isKept: boolean | null
  isShared: boolean
  keep: (form: HTMLFormElement) => void
  drop: () => void
  share: (shared: boolean) => void
}

type Kept = Pick<Draft, 'path' | 'key'> & {
  accountId: string
  /** Whom the texts are about, for the list of drafts. */
  about: (texts: FormTexts) => string
}

/** Keeps what is typed into the form of a path; `key` is its idempotency key. */
export function useDraft({ accountId, path, about, key }: Kept): Keeping {
  const [isKeptNow, setKept] = useState<boolean | null>(null)
  const shared = useSyncExternalStore(onDrafts, isShared, () => false)
  const keep = useCallback((form: HTMLFormElement) => {
    const texts = textsOf(form)
    setKept(keepDraft(accountId, { key, path, about: about(texts), savedAt: browserInstant(), texts }))
  }, [accountId, path, about, key])
  const drop = useCallback(() => {
    dropDraft(accountId, path)
    setKept(null)
  }, [accountId, path])
  return { isKept: shared ? false : isKeptNow, isShared: shared, keep, drop, share: setShared }
}

/** The texts of a form that a draft may hold. */
export function textsOf(form: HTMLFormElement): Record<string, string> {
  const said = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && isKept(name) ? [[name, value] as const] : [])
  return Object.fromEntries(said)
}
