/** Advance widths of the printable ASCII letters in Vazirmatn 33 at weight 600, in hundredths of an em. */
const ASCII = [
  26, 29, 32, 60, 57, 74, 65, 17, 35, 35, 45, 55, 23, 48, 29, 41, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 29, 25, 52,
  56, 52, 49, 90, 67, 63, 65, 66, 57, 55, 68, 71, 29, 56, 63, 54, 88, 71, 69, 64, 69, 64, 61, 61, 66, 66, 89, 63, 61,
  61, 27, 42, 27, 43, 45, 33, 56, 57, 53, 56, 54, 36, 57, 56, 26, 26, 53, 26, 88, 56, 57, 56, 57, 36, 52, 34, 56, 50,
  75, 51, 50, 51, 34, 25, 34, 68,
]
/** A generous mean of Persian and Arabic letters, which join. */
const ARABIC = 46
const OTHER = 60

/** The pixels that a line of text takes at a size, a little more rather than less: labels must not touch. */
export function textWidth(text: string, size: number): number {
  let hundredths = 0
  for (const letter of text) hundredths += widthOf(letter.charCodeAt(0))
  return Math.ceil((hundredths * size) / 100) + 1
}

function widthOf(code: number): number {
  if (code >= 0x300 && code < 0x370) return 0
  if (code >= 0x600 && code < 0x780) return ARABIC
  return ASCII[code - 32] ?? OTHER
}
