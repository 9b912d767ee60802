import { hasExpired, readDraft, type Draft } from './draft'

const DRAFTS = 'vigil-draft:'
const SHARED = 'vigil-shared-phone'
const CHANGED = 'vigil-drafts'

/**
 * The drafts of an account in this browser, newest first. Those that are too old, or no draft, are deleted here,
 * whoever wrote them: who does not come back would leave them for ever.
 */
export function listDrafts(accountId: string, atMs: number): Draft[] {
  const drafts = names().flatMap((name) => {
    const draft = parseDraft(localStorage.getItem(name))
    if (draft && !hasExpired(draft, atMs)) return name === nameOf(accountId, draft.path) ? [draft] : []
    localStorage.removeItem(name)
    return []
  })
  return drafts.sort((a, b) => b.savedAt - a.savedAt)
}

/** Keeps a draft, unless this phone is shared; false where nothing was kept. */
export function keepDraft(accountId: string, draft: Draft): boolean {
  if (isShared()) return false
  try {
    localStorage.setItem(nameOf(accountId, draft.path), JSON.stringify(draft))
  } catch (error) {
    // The browser's store is full, or closed to us: the form says that nothing is kept.
    if (error instanceof DOMException) return false
    throw error
  }
  tell()
  return true
}

/** Forgets the draft of a form: it was sent, or is not wanted. */
export function dropDraft(accountId: string, path: string): void {
  localStorage.removeItem(nameOf(accountId, path))
  tell()
}

/** Whether this browser was told that others use it too. */
export function isShared(): boolean {
  return localStorage.getItem(SHARED) === 'on'
}

/** Says that others use this browser too, which ends and deletes all drafts in it, or that they no longer do. */
export function setShared(shared: boolean): void {
  if (!shared) localStorage.removeItem(SHARED)
  else {
    localStorage.setItem(SHARED, 'on')
    for (const name of names()) localStorage.removeItem(name)
  }
  tell()
}

/** Calls back when drafts change, in this tab or in another; answers how to stop. */
export function onDrafts(heard: () => void): () => void {
  window.addEventListener(CHANGED, heard)
  window.addEventListener('storage', heard)
  return () => {
    window.removeEventListener(CHANGED, heard)
    window.removeEventListener('storage', heard)
  }
}

function tell(): void {
  window.dispatchEvent(new Event(CHANGED))
}

function nameOf(accountId: string, path: string): string {
  return `${DRAFTS}${accountId}:${path}`
}

/** Of all drafts in this browser. */
function names(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(DRAFTS))
}

function parseDraft(text: string | null): Draft | null {
  if (text === null) return null
  try {
    return readDraft(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
