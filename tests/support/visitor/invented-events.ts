import { formWith, open, send, type Visitor } from './visitor'

/** Opens so many invented cases by their forms, and records an action of ours in each; answers the events' ids. */
export async function recordInventedEvents(visitor: Visitor, count: number): Promise<string[]> {
  const eventIds: string[] = []
  for (let made = 0; made < count; made += 1) eventIds.push(await recordOne(visitor, await openCase(visitor, made)))
  return eventIds
}

async function openCase(visitor: Visitor, number: number): Promise<string> {
  const blank = await open(visitor, '/team/cases/new')
  const opened = await send(visitor, blank, formWith(blank, 'nameLatin'), {
    'nameLatin': `Invented Person of many editors ${number}`, 'source': 'new', 'source.reliability': 'B',
    'source.title': `An invented source for many editors ${number}`,
  })
  const slug = /^\/team\/cases\/(?!new)([^/?]+)/.exec(opened.path)?.[1]
  if (slug === undefined) throw new Error(`no case was opened: ${opened.path} ${opened.html.slice(0, 2000)}`)
  return slug
}

async function recordOne(visitor: Visitor, slug: string): Promise<string> {
  const blank = await open(visitor, `/team/record?case=${slug}&type=action`)
  const source = /<input[^>]* name="source" value="(?!new")([^"]+)"/.exec(blank.html)?.[1] ?? ''
  const saved = await send(visitor, blank, formWith(blank, 'detail.kind'), {
    'detail.kind': 'an invented letter', 'when': '1 April 2021', source, 'intent': 'save',
  })
  const page = await open(visitor, `/team/cases/${slug}`)
  const eventId = /\/team\/record\?event=([0-9a-f-]{36})/.exec(page.html)?.[1]
  if (eventId === undefined) throw new Error(`nothing was recorded: ${saved.html.slice(0, 2000)}`)
  return eventId
}
