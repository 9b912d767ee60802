import { readdirSync } from 'node:fs'
import { findForms, findLinks, type FoundForm } from './find-forms'

/** Every page and route of readers, as the folders of the application name them, with `[name]` for what differs. */
export function findPages(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  const found = files.filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
  const paths = found.map((file) => `/${file.replace(/\/?[^/]+$/, '')}`)
  return paths.filter((path) => !/^\/(?:team|api)(?:\/|$)/.test(path)).sort()
}

/** What a walk through a site found. */
export interface Walk {
  forms: readonly FoundForm[]
  links: readonly string[]
}

/** What more of them together show, each shows alone. */
const MOST_PARAMETERS = 1

/**
 * Walks from page to page by links that match, one page of a kind beside those it begins with; notes every link, and
 * each form once.
 */
export async function walk(
  from: readonly string[], matches: RegExp, read: (path: string) => Promise<string>,
): Promise<Walk> {
  const [queue, seen, kinds] = [[...from], new Set(from), new Set<string>()]
  const forms = new Map<string, FoundForm>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path)
    if (kinds.has(kind) && !from.includes(path)) continue
    kinds.add(kind)
    const html = await read(path)
    for (const form of findForms(html, path)) {
      const name = `${form.actionId ?? form.target} ${form.fields.map((field) => field.name).join()}`
      if (!forms.has(name)) forms.set(name, form)
    }
    for (const link of findLinks(html)) {
      if (!matches.test(link) || seen.has(link) || link.split('=').length > MOST_PARAMETERS + 1) continue
      seen.add(link)
      queue.push(link)
    }
  }
  return { forms: [...forms.values()], links: [...seen] }
}

/** After these words of an address a name follows. */
const NAMED = /^(?:cases|prisons|letters|appeals|rules|updates|gatherings|act|sources|addressees|alerts)$/

/** What pages of one kind have in common: words of the address, and the names of its parameters. */
function kindOf(path: string): string {
  const [route = '', query = ''] = path.split('?')
  const words = route.split('/').map((word, at, all) => (NAMED.test(all[at - 1] ?? '') ? '*' : word))
  return `${words.join('/')}?${[...new URLSearchParams(query).keys()].sort().join()}`
}
