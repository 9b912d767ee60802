type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/**
 * The key that was pressed, as the keys of the workspace are named: on the keyboard of another script, the sign that
 * stands at its place on a Latin one. What writes a Latin sign is that sign, wherever it stands.
 */
export function latinKey({ key, code, shiftKey }: Pressed): string {
  if (/^[ -~]*$/.test(key)) return key
  if (code === 'Slash') return shiftKey ? '?' : '/'
  const sign = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase()
  return sign === undefined || shiftKey ? key : sign
}
