/** A message of plain places, `{name}`, with its values in them: for scripts, which carry no reader of messages. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
