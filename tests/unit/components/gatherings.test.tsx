import { GatheringArticle } from '@/components/gatherings/gathering-article'
import { GatheringForm } from '@/components/gatherings/gathering-form'
import { GatheringList } from '@/components/gatherings/gathering-list'
import { PostList } from '@/components/updates/post-list'
import { dayOf } from '@/lib/domain/dates/day'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import { type Locale, LOCALES } from '@/lib/i18n/locales'
import { gatheringContent } from '../../factories/a-gathering'
import { postContent } from '../../factories/a-post'
import { renderPage } from './render-page'

const ON = dayOf(2030, 6, 1)
const readingIn = (locale: Locale) => ({ locale, asOf: ON, today: ON, pinned: false })

function gathering(more: Partial<OpenGathering> = {}): OpenGathering {
  return {
    slug: '2030-07-01-invented', version: 1, state: 'published', content: gatheringContent(), note: null,
    startsAt: new Date('2030-07-01T17:30:00Z'), endsAt: null, changedAt: new Date('2030-01-01T00:00:00Z'), ...more,
  }
}

/** The words of a part of a page, as they are read in a language. */
async function read(part: React.ReactElement, locale: Locale): Promise<string> {
  const html = await renderPage(part, locale)
  return html.replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', '’').replace(/\s+/g, ' ')
}

test.each([
  ['en', 'Monday 1 July 2030, 19:30 to 21:00', 'Central European Summer Time'],
  ['fa', 'دوشنبه ۱۰ تیر ۱۴۰۹، ساعت ۱۹:۳۰ تا ۲۱:۰۰', 'وقت تابستانی مرکز اروپا'],
  ['fr', 'lundi 1er juillet 2030, de 19:30 à 21:00', 'heure d’été d’Europe centrale'],
  ['es', 'lunes 1 de julio de 2030, de 19:30 a 21:00', 'hora de verano de Europa central'],
] as const)('in %s a gathering is told by the clocks of its place', async (locale, when, zone) => {
  const shown = { gathering: gathering(), appeal: null, person: null, reading: readingIn(locale) }
  const words = await read(<GatheringArticle {...shown} />, locale)
  expect(words).toContain(when)
  expect(words).toContain(zone)
  expect(words).toContain('Europe/Berlin')
})

test.each(LOCALES)('lists and forms say all they have to say in %s', async (locale) => {
  const [reading, listed] = [readingIn(locale), { total: 250, page: 2, pages: 3 }]
  const posts = [{ slug: 'invented', content: postContent() }]
  const lists = [[gathering({ state: 'cancelled' })], []].map((upcoming) =>
    read(<GatheringList upcoming={upcoming} past={[gathering()]} listed={listed} reading={reading} />, locale))
  const sent = { typed: { day: 'soon' }, faults: ['day', 'zone', 'link'] }
  const form = read(<GatheringForm locale={locale} appeals={[]} sent={sent} />, locale)
  const post = read(<PostList posts={posts} listed={listed} reading={reading} />, locale)
  // A message that is missing is shown by its key.
  for (const words of await Promise.all([...lists, form, post])) expect(words).not.toMatch(/\b(?:gatherings|updates)\.\w/)
})

test('gatherings that are over and updates are counted, and those of other pages a step away', async () => {
  const [reading, posts] = [readingIn('en'), [{ slug: 'invented', content: postContent() }]]
  const listed = { total: 250, page: 2, pages: 3 }
  const over = await renderPage(<GatheringList upcoming={[]} past={[gathering()]} listed={listed} reading={reading} />)
  expect(over).toContain('250 gatherings are over, the latest first. Page 2 of 3.')
  for (const page of [1, 3]) expect(over).toContain(`href="/en/act/gatherings?past=${page}#past"`)
  const told = await renderPage(<PostList posts={posts} listed={listed} reading={reading} />)
  expect(told).toContain('250 updates, the newest first. Page 2 of 3.')
  for (const page of [1, 3]) expect(told).toContain(`href="/en/updates?posts=${page}#list"`)
  const alone = await renderPage(<PostList posts={posts} listed={{ total: 1, page: 1, pages: 1 }} reading={reading} />)
  expect(alone).not.toContain('<nav')
})
