/** A question that the documentation of the API shows as a command, and what it is about. */
interface ApiExample {
  name: ApiExampleName
  /** What is asked, without the site. */
  path: string
  /** Further options of the command, as they are written. */
  options: string
}

type ApiExampleName = 'urgent' | 'case' | 'day' | 'search' | 'pages' | 'map' | 'tag' | 'wrong' | 'file' | 'feed'

const EXAMPLES: readonly ApiExample[] = [
  { name: 'urgent', path: '/api/v1/cases?status=held&urgency=critical,high&limit=5', options: '' },
  { name: 'case', path: '/api/v1/cases/SLUG', options: '' },
  { name: 'day', path: '/api/v1/cases/SLUG?asOf=2020-12-15', options: '' },
  { name: 'search', path: '/api/v1/cases?q=%D8%B3%D9%BE%DB%8C%D8%AF%D9%87', options: '' },
  { name: 'pages', path: '/api/v1/cases?sort=slug&limit=5&asOf=2021-04-05', options: '' },
  { name: 'map', path: '/api/v1/map', options: '' },
  { name: 'tag', path: '/api/v1/cases', options: '--head ' },
  { name: 'wrong', path: '/api/v1/cases?limit=501', options: '' },
  { name: 'file', path: '/api/v1/export.csv', options: '--output cases.csv ' },
  { name: 'feed', path: '/en/urgent/feed.xml', options: '' },
]

/** A command that can be copied into a shell. */
export interface ExampleCommand {
  name: ApiExampleName
  command: string
}

/** The examples as commands for a site ("https://…"), with the slug of a case there; none of a case where there is none. */
export function exampleCommands(origin: string, slug: string | null): ExampleCommand[] {
  return EXAMPLES.filter(({ path }) => slug !== null || !path.includes('SLUG')).map(({ name, path, options }) => {
    const address = `${origin}${path.replace('SLUG', encodeURIComponent(slug ?? ''))}`
    return { name, command: `curl ${options}'${address}'` }
  })
}

/** One address of the API, and the names of its parameters, as its description tells them. */
export interface ApiAddress {
  path: string
  id: string
  parameters: string[]
}
