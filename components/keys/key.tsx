/** A key as it is printed on a keyboard, beside what it does; who listens is told by `aria-keyshortcuts`. */
export function Key({ of }: { of: string }) {
  return <kbd aria-hidden="true">{of}</kbd>
}
