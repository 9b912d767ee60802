import { createTranslator } from 'next-intl'
import { AxisArticle } from '@/components/axis/axis-article'
import { writeAxisPicture } from '@/components/axis/axis-picture'
import { layScene } from '@/components/axis/axis-scene'
import { drawTimes } from '@/components/axis/draw-times'
import { cutGroups } from '@/components/axis/cut-groups'
import type { TimelineView } from '@/components/axis/timeline-view'
import { gatherLineWords } from '@/components/axis/use-line-words'
import type { TimelineLine, TimelineListing } from '@/lib/domain/contract/timeline-line'
import { dayOf } from '@/lib/domain/dates/day'
import { arrangeCases, type CaseGroup, type Grouping, type Ordering } from '@/lib/domain/timeline/arrange'
import { loadMessages } from '@/lib/i18n/load-messages'
import { packTimeline } from '@/lib/domain/timeline/pack-timeline'
import { lookOfPrisons } from '@/lib/domain/timeline/prison-looks'
import { aSpan, onDay, orEarlier } from './case-pages'
import { renderPage } from './render-page'

const asOf = dayOf(2021, 4, 5)
const reading = { locale: 'en' as const, asOf, today: asOf, pinned: false }
const NORTH = { id: 'north', name: 'North Prison', native: 'زندان شمال' }
const SOUTH = { id: 'south', name: 'South Prison', native: null }

/** An invented person of whom nothing is on record. */
function aLine(slug: string, more: Partial<TimelineLine> = {}): TimelineLine {
  return {
    slug, name: { latin: `Invented ${slug}`, native: null }, status: 'detained', level: 'none', possible: 'none',
    prison: null, heldSince: null, silentSince: null, stays: [], solitary: [], hungerStrikes: [], marks: [], ...more,
  }
}

const lines = [
  aLine('a', {
    level: 'critical', possible: 'critical', prison: SOUTH, heldSince: onDay('2020-11-02'),
    silentSince: aSpan('2020-12~', '2020-12-01', '2020-12-31'),
    stays: [
      { prison: NORTH, from: onDay('2020-11-02'), to: aSpan('2021-01', '2021-01-01', '2021-01-31') },
      { prison: SOUTH, from: aSpan('2021-01', '2021-01-01', '2021-01-31'), to: null },
    ],
    solitary: [{ from: orEarlier('2021-03-21'), to: null }],
    hungerStrikes: [{ from: onDay('2021-02-01'), to: onDay('2021-02-20') }],
    marks: [
      { kind: 'arrest', date: onDay('2020-11-02') }, { kind: 'contact', date: aSpan('2020-12~', '2020-12-01', '2020-12-31') },
    ],
  }),
  aLine('b', { level: 'high', prison: NORTH, heldSince: onDay('2021-01-05'), silentSince: onDay('2021-01-05') }),
  aLine('c', { prison: SOUTH }),
  aLine('d', { heldSince: aSpan('2021', '2021-01-01', '2021-12-31') }),
  aLine('e', { status: 'released', marks: [{ kind: 'release', date: onDay('2021-03-01') }] }),
]
const answer = packTimeline({ total: 5, lines }, asOf)

function aView(more: Partial<TimelineView> = {}): TimelineView {
  const filters = { q: '', urgency: '', status: '', prison: '' }
  return { filters, grouping: 'prison', ordering: 'urgency', window: null, cursor: '', first: 0, compare: [], ...more }
}

type Part = Omit<TimelineListing, 'before' | 'next'> & Partial<TimelineListing>

function render(listing: Part, view: TimelineView, compared: TimelineLine[] = []) {
  const whole = { before: 0, next: null, ...listing }
  return renderPage(<AxisArticle listing={whole} compared={compared} view={view} reading={reading} />)
}

const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const slugsOf = ({ cases }: CaseGroup) => cases.map(({ slug }) => slug).join()

test.each<[Grouping, Ordering, string]>([
  ['prison', 'urgency', '1:a,c 0:b unplaced:d elsewhere:e'],
  ['status', 'urgency', 'detained:a,b,c,d released:e'],
  ['level', 'urgency', 'critical:a high:b none:c,d,e'],
  ['status', 'silence', 'detained:a,b,c,d released:e'],
  ['status', 'held', 'detained:a,b,d,c released:e'],
  ['level', 'name', 'critical:a high:b none:c,d,e'],
])('by %s in the order of %s the lines stand so', (grouping, ordering, expected) => {
  const groups = arrangeCases(answer, { grouping, ordering }, asOf)
  expect(groups.map((group) => `${group.key}:${slugsOf(group)}`).join(' ')).toBe(expected)
})

test('a page is cut from the groups, and says how many people a group has in all', () => {
  const groups = arrangeCases(answer, { grouping: 'status', ordering: 'urgency' }, asOf)
  const shapeOf = (first: number, most: number) =>
    cutGroups(groups, first, most).map((group) => `${group.key} ${slugsOf(group)} of ${group.size}`)
  expect(shapeOf(0, 60)).toEqual(['detained a,b,c,d of 4', 'released e of 1'])
  expect(shapeOf(2, 2)).toEqual(['detained c,d of 4'])
  expect(shapeOf(3, 2)).toEqual(['detained d of 4', 'released e of 1'])
  expect(shapeOf(5, 2)).toEqual([])
})

test('sixteen prisons are told apart, the most named by colour alone', () => {
  const prisons = Array.from({ length: 16 }, (_, place) => ({ id: String(place), name: String(place) }))
  const looks = prisons.map((_, place) => lookOfPrisons({ ...answer, prisons })(place))
  expect(new Set(looks.map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(16)
  expect(lookOfPrisons({ ...answer, prisons })(0).pattern).toBe('plain')
})

test('a line draws what happened, and the table says the same', async () => {
  const html = await render({ total: 5, lines }, aView())
  for (const look of ['stay-1', 'stay-2', 'stay-unplaced', 'wave', 'mark mark-arrest', 'mark mark-contact may', 'between']) {
    expect(html).toContain(`class="${look}"`)
  }
  const words = wordsOf(html)
  expect(words).toContain('South Prison 2 people')
  expect(words).toContain('Place not known 1 person')
  expect(words).toContain('95–125')
  expect(words).toContain('Arrest: 2 November 2020. Verified contact: about December 2020. Solitary confinement: since')
  expect(words).toContain('Hunger strike: from 1 February 2021, until 20 February 2021.')
  expect(words).toContain('North Prison: from 2 November 2020, until January 2021. South Prison: since January 2021.')
  expect(html).not.toMatch(/ style=/)
})

test('two cases stand side by side in words and on an axis of their own', async () => {
  const view = aView({ compare: ['a', 'b'], window: { from: dayOf(2021, 3, 1), to: asOf } })
  const html = await render({ total: 5, lines }, view, lines.slice(0, 2))
  const words = wordsOf(html.slice(html.indexOf('id="compared"')))
  expect(words).toContain('Side by side')
  expect(words).toContain('Days of silence 95–125 90')
  expect(html).toContain('/en/timeline?from=2021-03-01&amp;to=2021-04-05"')
})

test('what many lines need is on further pages, by links that keep what was asked', async () => {
  const many = Array.from({ length: 130 }, (_, place) => aLine(`x${place}`))
  const view = aView({ first: 60, ordering: 'name' })
  const html = await render({ total: 2000, lines: many, before: 1000, next: 'abc' }, view)
  expect(html.match(/class="axis-row"/g)).toHaveLength(60)
  expect(wordsOf(html)).toContain('Lines 61 to 120 of 130.')
  expect(wordsOf(html)).toContain('Cases 1,001 to 1,130 of 2,000 on the axis')
  expect(html).toContain('href="/en/timeline?order=name&amp;cursor=abc" rel="next">The next 130</a>')
  expect(html).toContain('href="/en/timeline?order=name&amp;first=120" rel="next"')
})

test('what is shown is a picture that stands alone, with every name in it as text', async () => {
  const messages = await loadMessages('en')
  const speak = (namespace: string) => createTranslator({ locale: 'en', messages, namespace })
  const words = gatherLineWords(
    { axis: speak('axis.words'), vocabulary: speak('vocabulary'), dates: speak('dates') }, 'en', false,
  )
  const { style, groups: whole } = layScene(answer, aView(), asOf, words)
  const groups = cutGroups(whole, 0, 60)
  const svg = writeAxisPicture({ groups, style, words, title: 'A <title>', note: 'of a day' })
  expect(svg).toContain('A &#60;title&#62;')
  expect(svg).toContain('>Invented a</text>')
  expect(svg).toContain('fill="#cdd7dc"')
  expect(svg).not.toMatch(/class=|undefined|NaN|<style/)
})

test('a hunger strike of which no day is certain has no wave over certain days', () => {
  const inNovember = { from: aSpan('2020-11', '2020-11-01', '2020-11-30'), to: aSpan('2020-11/2020-12', '2020-11-10', '2020-12-10') }
  const vague = packTimeline({ total: 1, lines: [aLine('f', { hungerStrikes: [inNovember] })] }, asOf)
  const axis = { from: dayOf(2020, 10, 1), to: dayOf(2021, 4, 5), width: 1000, rightToLeft: false }
  const drawn = vague.cases.flatMap((one) => drawTimes(one, axis, asOf, lookOfPrisons(vague)))
  expect(drawn.map(({ look }) => look)).toEqual(['wave vague'])
})
