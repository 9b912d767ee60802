import type { WarningReason } from '../list-reading'

/** Signs that turn the direction of what follows them. */
const TURNING = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu
/** What Postgres stores not, and no text needs; a tab or an end of a line is a space. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}|\ufeff/gu

/** The text of a cell as it is read and shown: composed, on one direction, without what cannot be stored. */
export function cleanText(raw: string): { text: string; warnings: WarningReason[] } {
  const composed = raw.normalize('NFC')
  const straight = composed.replace(TURNING, '').replace(CONTROL, '')
  const text = straight.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ').trim()
  return {
    text,
    warnings: [
      ...(straight.length < composed.length ? ['control_signs' as const] : []),
      ...(text.includes('\ufffd') ? ['damaged_text' as const] : []),
      // A table program would compute it once the text is put into a table again.
      ...(/^(?:[=@]|[+-](?![\d\s.,]*$))/.test(text) && text.length > 1 ? ['formula' as const] : []),
    ],
  }
}
