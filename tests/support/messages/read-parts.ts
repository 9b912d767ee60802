import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What a message is made of. */
export interface MessageParts {
  /** Values that it prints, and those that it only chooses by. */
  printed: Set<string>
  chosen: Set<string>
  tags: Set<string>
  /** The categories of its plurals, `=1` among them. */
  plurals: Set<string>[]
  selects: { value: string; options: Set<string> }[]
  /** What it says itself, piece by piece. */
  literals: string[]
}

/** Reads an ICU message; throws a SyntaxError where it is none. */
export function readParts(message: string): MessageParts {
  const parts: MessageParts = {
    printed: new Set(), chosen: new Set(), tags: new Set(), plurals: [], selects: [], literals: [],
  }
  collect(parse(message, { requiresOtherClause: true }), parts)
  return parts
}

function collect(elements: readonly MessageFormatElement[], parts: MessageParts): void {
  for (const element of elements) {
    if (element.type === TYPE.literal) parts.literals.push(element.value)
    else if (element.type === TYPE.tag) {
      parts.tags.add(element.value)
      collect(element.children, parts)
    } else if (element.type === TYPE.select || element.type === TYPE.plural) {
      const options = new Set(Object.keys(element.options))
      parts.chosen.add(element.value)
      if (element.type === TYPE.plural) parts.plurals.push(options)
      else parts.selects.push({ value: element.value, options })
      for (const option of Object.values(element.options)) collect(option.value, parts)
    } else if (element.type !== TYPE.pound) parts.printed.add(element.value)
  }
}
