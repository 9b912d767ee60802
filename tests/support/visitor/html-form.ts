/** A form of a page as a browser without scripts would send it: its fields as they stand, and its buttons. */
export interface HtmlForm {
  fields: [name: string, value: string][]
  buttons: { name: string; value: string; text: string }[]
}

const FORM = /<form\b[^>]*>(.*?)<\/form>/gs
const CONTROL = /<(input|textarea|select|button)\b([^>]*)>(?:(.*?)<\/\1>)?/gs
const VOID_CONTROL = /(<input\b[^>]*)\/?>/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** The forms of a page that React wrote: attributes in double quotes, and no other markup in controls than options. */
export function readForms(html: string): HtmlForm[] {
  return [...html.matchAll(FORM)].map(([, inner = '']) => readForm(inner))
}

function readForm(inner: string): HtmlForm {
  const form: HtmlForm = { fields: [], buttons: [] }
  // So that no input takes what follows it for its content.
  for (const [, tag, written = '', content = ''] of inner.replace(VOID_CONTROL, '$1></input>').matchAll(CONTROL)) {
    const { name = '', ...attributes } = readAttributes(written)
    if (tag === 'button') form.buttons.push({ name, value: attributes.value ?? '', text: textOf(content) })
    else if (name !== '' && attributes.disabled === undefined) {
      const value = valueOf(tag ?? '', attributes, content)
      if (value !== null) form.fields.push([name, value])
    }
  }
  return form
}

function valueOf(tag: string, attributes: Readonly<Record<string, string>>, content: string): string | null {
  if (tag === 'textarea') return decode(content.replace(/^\n/, ''))
  if (tag === 'select') return chosenOption(content)
  const isTicked = attributes.type === 'checkbox' || attributes.type === 'radio'
  if (isTicked) return attributes.checked === undefined ? null : (attributes.value ?? 'on')
  return attributes.type === 'file' || attributes.type === 'submit' ? null : (attributes.value ?? '')
}

function chosenOption(content: string): string | null {
  const options = [...content.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)].map(([, written = '', text = '']) => {
    const { value, selected } = readAttributes(written)
    return { value: value ?? textOf(text), isChosen: selected !== undefined }
  })
  return (options.find(({ isChosen }) => isChosen) ?? options[0])?.value ?? null
}

function readAttributes(written: string): Record<string, string> {
  const found = [...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, decode(value)]))
}

/** The words of a piece of a page. */
export function textOf(html: string): string {
  return decode(html.replace(/<[^>]*>/g, '')).trim()
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_whole, name: string) => ENTITIES[name] ?? '')
}
