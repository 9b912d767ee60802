/** A field of a form as a page shows it. */
export interface FormField {
  name: string
  value: string
  isHidden: boolean
  isRequired: boolean
  /** One of several of its name, of which nothing may be one. */
  isChoice: boolean
}

/** A form that posts. */
export interface FoundForm {
  /** The address that it is sent to. */
  target: string
  isInParts: boolean
  fields: readonly FormField[]
  /** Of a form of the workspace: how it names its action, field by field, and the reference of that. */
  naming: readonly (readonly [name: string, value: string])[]
  actionId: string | null
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'" }

/** All forms of a page that post, read from its text. */
export function findForms(html: string, page: string): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', inner = '']) => {
    if (attribute(head, 'method')?.toLowerCase() !== 'post') return []
    const all = findFields(inner)
    const naming = all.filter(({ name }) => name.startsWith('$ACTION')).map(({ name, value }) => [name, value] as const)
    const said = naming.map(([name, value]) => /^\$ACTION_ID_([0-9a-f]{42})$/.exec(name)?.[1] ?? /"id":"([0-9a-f]{42})"/.exec(value)?.[1])
    return [{
      target: attribute(head, 'action') || page,
      isInParts: attribute(head, 'encType') === 'multipart/form-data',
      fields: all.filter(({ name }) => !name.startsWith('$ACTION')),
      naming,
      actionId: said.find((id) => id !== undefined) ?? null,
    }]
  })
}

/** The addresses within the site that a page links to. */
export function findLinks(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, href = '']) => plain(href))
}

const FIELDS = /<(select|textarea)\b([^>]*)>(.*?)<\/\1>|<(?:input|button)\b([^>]*)>/gs

function findFields(html: string): FormField[] {
  const fields = [...html.matchAll(FIELDS)].flatMap(([, tag, around = '', inner = '', alone = '']): FormField[] => {
    const head = `${around}${alone}`
    const name = attribute(head, 'name')
    if (name === null || name === '') return []
    const chosen = /<option\b([^>]*)selected/.exec(inner)?.[1] ?? /<option\b([^>]*)/.exec(inner)?.[1] ?? ''
    const value = tag === 'select' ? attribute(chosen, 'value') : tag === 'textarea' ? plain(inner) : attribute(head, 'value')
    const type = attribute(head, 'type')
    const isRequired = /\srequired=""/.test(head)
    return [{ name, value: value ?? '', isHidden: type === 'hidden', isRequired, isChoice: type === 'radio' }]
  })
  return fields.filter(({ name }, at) => fields.findIndex((one) => one.name === name) === at)
}

function attribute(head: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1]
  return value === undefined ? null : plain(value)
}

function plain(text: string): string {
  return text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (_all, name: string) => ENTITIES[name] ?? '')
}
