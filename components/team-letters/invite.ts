/** For whom an invitation is, as far as somebody has typed it. */
export interface Invited {
  name: string
  greeting: string
}

/** How an invitation greets: as it was typed, else as the language does by name. */
export function greet({ greeting }: { greeting: string }, who: Invited): string {
  const typed = who.greeting.trim()
  return typed === '' ? greeting.replace('[name]', () => who.name.trim() || '…') : typed
}

/** What stands before the text of an invitation: for whom it is, and the greeting. */
export function startOf(letter: { greeting: string }, who: Invited): string {
  const name = who.name.trim()
  return `${name === '' ? '' : `${name}\n\n`}${greet(letter, who)}\n\n`
}
