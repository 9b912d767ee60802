/** The beginning of a text, at most `longest` UTF-16 units of it; no half of a sign is left at its end. */
export function cutText(text: string, longest: number): string {
  return text.slice(0, longest).replace(/\p{Surrogate}$/u, '')
}
