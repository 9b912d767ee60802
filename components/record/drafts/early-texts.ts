import { isKept } from './draft'

/** Where somebody was writing: the field, of a choice also its value, and of a text what was selected. */
export interface Place {
  name: string
  value: string | null
  selection: [number, number] | null
}

/** What somebody typed into a form beside what it came with: before its script ran, as it is read here. */
export function readTyped(form: HTMLFormElement): Record<string, string> {
  const typed = [...form.elements].flatMap((field) => {
    const value = typedIn(field)
    return value !== null && isNamed(field) && isKept(field.name) ? [[field.name, value] as const] : []
  })
  return Object.fromEntries(typed)
}

/** Lays what was typed over the texts of a draft: what had been picked for another text goes with that text. */
export function layOver(texts: Readonly<Record<string, string>>, typed: Readonly<Record<string, string>>) {
  const unpicked = Object.keys(typed).map((name) => [`${name}.pick`, ''] as const)
  return { ...texts, ...Object.fromEntries(unpicked), ...typed }
}

/** Where somebody is writing in a form; null where they are elsewhere. */
export function placeIn(form: HTMLFormElement): Place | null {
  const field = document.activeElement
  if (field === null || !form.contains(field) || !isNamed(field) || field.name === '') return null
  const isChoice = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
  return { name: field.name, value: isChoice ? field.value : null, selection: selectionIn(field) }
}

/** Goes on there, in fields that were drawn anew. */
export function goBackTo(form: HTMLFormElement, { name, value, selection }: Place): void {
  const fields = [...form.elements].filter(isNamed)
  const field = fields.find((one) => one.name === name && (value === null || one.value === value))
  if (!field) return
  field.focus({ preventScroll: true })
  if (selection && !(field instanceof HTMLSelectElement)) field.setSelectionRange(...selection)
}

type Named = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isNamed(field: Element): field is Named {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
}

/** What a field says beside what it came with; null where that is nothing. */
function typedIn(field: Element): string | null {
  if (field instanceof HTMLSelectElement) {
    const given = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0]
    return field.value === given?.value ? null : field.value
  }
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
    if (field.checked === field.defaultChecked) return null
    // Of a choice, the one that is chosen says it.
    return field.checked ? field.value : (field.type === 'radio' ? null : '')
  }
  if (field instanceof HTMLInputElement && field.type === 'hidden') return null
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return isText && field.value !== field.defaultValue ? field.value : null
}

function selectionIn(field: Named): Place['selection'] {
  if (field instanceof HTMLSelectElement) return null
  const { selectionStart: from, selectionEnd: to } = field
  return from === null || to === null ? null : [from, to]
}
