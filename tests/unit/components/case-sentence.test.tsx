import { Because } from '@/components/cases/because'
import { CaseSentence } from '@/components/cases/case-sentence'
import { RowLevel, RowSilence, RowStatus } from '@/components/cases/row-parts'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { aCaseLine, anUrgentLine, aReason } from '../../factories/case-line'
import { renderPage } from './render-page'

const since = { edtf: '..2021-04-05', earliest: null, latest: '2021-04-05' }

const silence = { atLeast: 90, atMost: 90, since: 'contact' } as const

const raoof = anUrgentLine([
  aReason('U05', { atLeast: 16, atMost: null }),
  aReason('U01', { atLeast: 126, atMost: 155 }),
  aReason('U21', { level: 'elevated', certainty: 'possible' }),
], { name: { latin: 'Mehran Raoof', native: null }, sex: 'male', silence: { atLeast: 126, atMost: 155, since: 'contact' } })

const kargar = anUrgentLine([aReason('U02', { atLeast: 171, atMost: 171 }), aReason('U07')], {
  name: { latin: 'Somayeh Kargar', native: null },
  sex: 'female',
  silence: { atLeast: 171, atMost: 171, since: 'arrest' },
  health: [{ condition: 'threatened blindness', severity: 'critical', since, treatment: 'denied' }],
})

const gholian = anUrgentLine([
  aReason('U17', { level: 'watch' }),
  aReason('U02', { atLeast: 36, atMost: null }),
], { name: { latin: 'Sepideh Gholian', native: null }, sex: 'female', kmFromFamily: 600 })

const afkari = anUrgentLine([
  aReason('U05', { certainty: 'possible', atLeast: 1, atMost: null }),
  aReason('U05', { level: 'elevated', atLeast: 1, atMost: null }),
], { name: { latin: 'Afkari', native: null }, sentence: { components: { prisonMonths: 648 }, stage: null, end: null } })

async function textOf(element: Parameters<typeof renderPage>[0]): Promise<string> {
  return (await renderPage(element)).replace(/<[^>]+>/g, '')
}

test.each<[string, CaseLine]>([
  ['Mehran Raoof, no verified contact for 126–155 days; at least 16 days in solitary confinement.', raoof],
  ['Somayeh Kargar, no verified contact on record in the 171 days since her arrest; '
    + 'threatened blindness, and treatment denied.', kargar],
  ['Sepideh Gholian, no verified contact on record for at least 36 days, since her arrest; '
    + 'held 600 km from her family.', gholian],
  ['Afkari, in solitary confinement; since when is not known; sentenced to 54 years.', afkari],
  ['Some One, imprisoned; no reason for urgency is on record.', aCaseLine()],
  ['Some One, possibly denied a lawyer of their choice.',
    anUrgentLine([aReason('U21', { certainty: 'possible' })])],
])('the reasons alone make the sentence "%s"', async (sentence, line) => {
  expect(await textOf(<CaseSentence line={line} href="/en/cases/someone" />)).toBe(sentence)
})

test.each<[string, CaseLine]>([
  ['At least 16 days in solitary', raoof],
  ['Threatened blindness, treatment denied', kargar],
  ['In solitary, start not known; 54 years', afkari],
  ['No verified contact', anUrgentLine([aReason('U01', { atLeast: 90, atMost: 90 })], { silence })],
  ['Only the status is on record', aCaseLine()],
  ['Nothing on record by this day', aCaseLine({ status: 'unknown' })],
  ['No reason for urgency on record', aCaseLine({ prison: { id: 'evin', name: 'Evin Prison' } })],
  ['5 April 2021 or earlier', aCaseLine({ status: 'released', statusSince: since })],
])('the list says "%s" in short', async (words, line) => {
  expect(await textOf(<Because line={line} />)).toBe(words)
})

test('a possible level stands beside the certain one, hollow and in words', async () => {
  const html = await renderPage(<RowLevel line={afkari} />)
  expect(html).toContain('Elevated')
  expect(html).toContain('possibly critical')
  expect(html.match(/class="shape may"/g)).toHaveLength(1)
})

test('a closed case has no level, and a silence that is not there reads the same whatever the cause', async () => {
  expect(await textOf(<RowLevel line={aCaseLine({ status: 'executed' })} />)).toBe('Closed')
  expect(await textOf(<RowSilence line={aCaseLine()} />)).toBe('not stated')
  expect(await textOf(<RowSilence line={aCaseLine({ status: 'executed' })} />)).toBe('')
})

test('a death that is only possible is said to be possible', async () => {
  const line = aCaseLine({ status: 'unknown', statusPossible: 'executed' })
  expect(await textOf(<RowStatus line={line} />)).toBe('Not known possibly executed')
})
