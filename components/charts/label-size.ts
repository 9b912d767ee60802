import { textWidth } from '@/components/map/text-width'

/** The size of the letters of a chart, in CSS pixels. */
export const LABEL_PX = 13

/** The pixels that a label takes, a little more rather than less. */
export function textPx(text: string): number {
  return textWidth(text, LABEL_PX + 1)
}

/** A label that fits a width: cut, and ended by an ellipsis, where it would not. */
export function fitLabel(text: string, width: number): string {
  if (textPx(text) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && textPx(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A text in lines that fit a width, broken between words. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textPx(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
