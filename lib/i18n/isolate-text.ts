/** A text that keeps its own direction among words of another: a number with hyphens, a name of a file. */
export function isolateText(text: string): string {
  return `\u2068${text}\u2069`
}
