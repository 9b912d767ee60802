import { today } from '@/lib/clock'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { siteUrl } from '../support/browser'
import { expectNoBarriers, openDesks, statusOf } from '../support/desks'
import { waitUntil } from '../support/own-site'
import { auditOf, endSeeding, seedCase, seedPublic, seedVerified, viewerOf, type SeededCase } from '../support/seed'

// Nobody: this person, who is on record twice, is invented.
const BORN = { birthDate: '1979-04-05' }
const desks = openDesks()
let [one, other]: SeededCase[] = []

beforeAll(async () => {
  [one, other] = [await seedCase('Nemuneh Doubar', BORN), await seedCase('Nemuneh Doubar', BORN)]
  for (const about of both()) {
    await seedPublic(about)
    await seedVerified(about, { type: 'arrest', date: '2021-02-03', prisonId: 'evin', audience: 'public', confirmPublic: true })
  }
})
afterAll(async () => {
  for (const { caseId } of both()) await unpublishCase(await viewerOf('reviewer'), { caseId }, today())
  await desks.close()
  await endSeeding()
})

function both(): [SeededCase, SeededCase] {
  if (!one || !other) throw new Error('nobody was seeded')
  return [one, other]
}

const ask = (path: string) => fetch(siteUrl(path), { redirect: 'manual' })

test('one reviewer proposes, another merges, readers are led on, and all of it is undone', async () => {
  const [{ slug: moves }, { slug: stands }] = both()
  const [reviewer, second] = [await desks.open('reviewer', '/team/merges'), await desks.open('administrator', '/team')]
  const pair = reviewer.locator('#maybe ~ ul li', { hasText: moves })
  // The process for jobs looks for pairs as soon as the record has changed.
  await waitUntil(async () => {
    await reviewer.reload()
    return (await pair.count()) > 0
  })
  expect(await pair.innerText()).toMatch(/the same name[\s\S]*the same day of birth/)
  await pair.getByRole('link').click()
  await reviewer.getByRole('heading', { name: 'Are these one person?' }).waitFor()
  expect(await reviewer.innerText('.pair-log')).toContain('Probably told by the other case too')
  await reviewer.getByLabel(stands).check()
  await reviewer.getByLabel('What shows that they are one?').fill('An invented reason')
  await reviewer.getByRole('button', { name: 'Propose to merge them' }).click()
  await reviewer.getByText('You proposed this: somebody else confirms it.').waitFor()
  await expectNoBarriers(reviewer)
  expect(await reviewer.getByRole('button', { name: 'Merge them' }).count()).toBe(0)

  await second.goto(siteUrl('/team/merges'))
  await second.locator('#waiting ~ ul li', { hasText: moves }).getByRole('link').click()
  expect(await second.innerText('.pair-ends')).toContain(`The address of ${moves} leads readers on.`)
  await second.getByRole('button', { name: 'Merge them' }).click()
  await second.getByRole('heading', { name: 'They are merged' }).waitFor()
  expect(await statusOf(`/api/v1/cases/${stands}`, 200)).toBe(200)
  for (const locale of ['en', 'fa', 'fr', 'es']) {
    await waitFor308(`/${locale}/cases/${moves}?asOf=2021-03-01`, `/${locale}/cases/${stands}?asOf=2021-03-01`)
  }
  await waitFor308(`/api/v1/cases/${moves}`, `/api/v1/cases/${stands}`)
  await waitFor308(`/embed/case/${moves}?lang=fa`, `/embed/case/${stands}?lang=fa`)
  await waitFor308(`/en/cases/${moves}/card.png`, `/en/cases/${stands}/card.png`)
  await reviewer.goto(siteUrl(`/team/cases/${moves}`))
  expect(new URL(reviewer.url()).pathname).toBe(`/team/cases/${stands}`)
  expect(await reviewer.innerText('.case-bar')).toContain(`It also stands for ${moves}.`)

  await second.getByLabel('Why is it undone?').fill('Another invented reason')
  await second.getByRole('button', { name: 'Undo the merge' }).click()
  await second.getByRole('heading', { name: 'What is it?' }).waitFor()
  await expectNoBarriers(second)
  expect(await statusOf(`/en/cases/${moves}`, 200)).toBe(200)
  expect((await auditOf(both()[0], 'case.undo_merge'))[0]?.actor).toBe('administrator')
})

test('two people who look alike are kept apart', async () => {
  const [{ slug }, { slug: otherSlug }] = both()
  const page = await desks.open('reviewer', `/team/merges/${slug}/${otherSlug}`)
  await page.getByLabel('What shows that they are two?').fill('They were seen together')
  await page.getByRole('button', { name: 'Keep them apart' }).click()
  await page.getByText('They were seen together').last().waitFor()
  await page.goto(siteUrl('/team/merges'))
  expect(await page.locator('#maybe ~ ul li', { hasText: slug }).count()).toBe(0)
  expect(await page.locator('#apart ~ ul li', { hasText: slug }).innerText()).toContain('They were seen together')
})

/** Waits until an address leads on: changes follow soon. */
async function waitFor308(path: string, to: string): Promise<void> {
  await waitUntil(async () => (await ask(path)).status === 308, () => path)
  expect((await ask(path)).headers.get('location')).toBe(to)
}
