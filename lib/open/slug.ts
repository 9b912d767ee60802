/** Whether a text may be the slug of a case or the id of a prison; anything else need not be looked for. */
export function isSlug(text: string): boolean {
  return /^[\p{L}\p{N}._~-]{1,200}$/u.test(text)
}
