const PATHS = {
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l1-1',
  print: 'M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v5H6z',
}

/** An icon of the ways to pass a case on, beside words that say the same. */
export function ShareIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="i" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
