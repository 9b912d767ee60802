const NAME = 'vigil-keys'

/** Whether this browser was told that single keys shall do nothing (WCAG 2.1.4 asks for such a switch). */
export function areKeysOff(): boolean {
  return localStorage.getItem(NAME) === 'off'
}

/** Turns the keys of this browser off or on again. */
export function switchKeys(off: boolean): void {
  if (off) localStorage.setItem(NAME, 'off')
  else localStorage.removeItem(NAME)
}
