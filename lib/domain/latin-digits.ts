/** A text with Latin digits in the place of Persian and Arabic ones. */
export function withLatinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** A count of six digits at most, of any of these; what is none stays as it was typed, for a schema to refuse. */
export function countOrText(text: string): number | string {
  const digits = withLatinDigits(text.trim())
  return /^\d{1,6}$/.test(digits) ? Number(digits) : text.trim()
}
