/** What the build writes: it may not be there yet when the types are checked. */
declare module '*.generated.json' {
  const content: Record<string, { src: string; integrity: string }>
  export = content
}
