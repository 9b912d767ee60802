/** Presses what answers to a key; false where nothing on the page does. */
export function pressKey(key: string): boolean {
  const named = `[aria-keyshortcuts~="${CSS.escape(key)}"]`
  const row = document.activeElement?.closest('[data-row]')
  const element = row?.querySelector<HTMLElement>(named) ?? outsideRows(named)
  if (!element) return false
  if (element.matches('input, textarea, select')) element.focus()
  else element.click()
  return true
}

/** What stands in a row answers only while the row has the focus. */
function outsideRows(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.closest('[data-row]') === null)
}

/** Gives the focus to the row that the address leads to, where nothing else has it: its keys work at once. */
export function focusTargetRow(): void {
  if (document.activeElement !== document.body) return
  document.querySelector('[data-row]:target')?.querySelector<HTMLElement>('[data-row-link]')?.focus({ preventScroll: true })
}

/** Moves the focus by so many rows; past the last one it presses what brings more. False where there is no row. */
export function moveRow(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll('[data-row]')].filter((row) => row.getClientRects().length > 0)
  if (rows.length === 0) return false
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = at === -1 ? rows[0] : rows[at + by]
  if (!next) return by === 1 && showMore()
  const target = next.querySelector<HTMLElement>('[data-row-link]')
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
  return true
}

function showMore(): boolean {
  const more = document.querySelector<HTMLElement>('[data-more]')
  more?.click()
  return more !== null
}
