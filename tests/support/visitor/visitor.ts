import { readForms, type HtmlForm } from './html-form'

/** A page that came back, after its redirects. */
export interface Page {
  status: number
  path: string
  html: string
  forms: HtmlForm[]
}

/** What one browser holds: the address of the site, and its cookies. */
export interface Visitor {
  origin: string
  cookies: Map<string, string>
}

/** Longer than the gate waits for Next, which is 30 seconds: who hears nothing for so long was forgotten. */
export const DEADLINE_MS = 60_000
const MOST_REDIRECTS = 5

/** A browser without scripts that has been nowhere yet. */
export function newVisitor(origin: string): Visitor {
  return { origin, cookies: new Map() }
}

/** Opens a page. Rejects where no answer came in time. */
export function open(visitor: Visitor, path: string): Promise<Page> {
  return follow(visitor, path, { method: 'GET' })
}

/** Sends a form of a page by its button, with what was typed and chosen in it. */
export function send(
  visitor: Visitor, page: Page, form: HtmlForm, typed: Readonly<Record<string, string>>,
): Promise<Page> {
  const body = new FormData()
  for (const [name, value] of form.fields) if (!(name in typed)) body.append(name, value)
  for (const [name, value] of Object.entries(typed)) body.append(name, value)
  const button = form.buttons.at(-1)
  if (button && button.name !== '' && !(button.name in typed)) body.append(button.name, button.value)
  return follow(visitor, page.path, { method: 'POST', body, headers: { origin: visitor.origin } })
}

/** The form of a page that has a field of this name. Throws where there is none. */
export function formWith(page: Page, field: string): HtmlForm {
  const form = page.forms.find(({ fields, buttons }) =>
    fields.some(([name]) => name === field) || buttons.some(({ name }) => name === field))
  if (!form) throw new Error(`${page.path} (${page.status}) has no form with ${field}: ${page.html.slice(0, 300)}`)
  return form
}

async function follow(visitor: Visitor, path: string, request: RequestInit): Promise<Page> {
  let [at, asked] = [path, request]
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(new URL(at, visitor.origin), {
      ...asked, headers: { ...asked.headers, cookie }, redirect: 'manual', signal: AbortSignal.timeout(DEADLINE_MS),
    })
    for (const set of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      visitor.cookies.set(name, value)
    }
    const html = await reply.text()
    const location = reply.headers.get('location')
    if (location === null) return { status: reply.status, path: at, html, forms: readForms(html) }
    ;[at, asked] = [location.replace(visitor.origin, ''), { method: 'GET' }]
  }
  throw new Error(`${path} leads in a circle`)
}
