import { siteUrl } from '../support/browser'
import { expectNoBarriers, openDesks, press } from '../support/desks'
import { chooseSource, save, untilSaved } from '../support/recording'
import { endSeeding, seedCase, seedEvent, seedVerified } from '../support/seed'

// Nobody: every person of these tests is invented.
const desks = openDesks()
afterAll(async () => {
  await desks.close()
  await endSeeding()
})

test('dates that do not fit are warned of, and stand with a reason that the reviewer and the history show', async () => {
  const person = await seedCase('Invented Person Of Two Dates')
  await seedEvent(person, { type: 'arrest', date: '2021-02-10' })
  const volunteer = await desks.open('volunteer', `/team/record?case=${person.slug}&type=release`)
  await volunteer.getByLabel('The day, as well as it is known').fill('10 January 2021')
  await chooseSource(volunteer)
  await save(volunteer)
  await volunteer.getByText('These dates do not fit what is on record', { exact: true }).waitFor()
  await expectNoBarriers(volunteer)
  await volunteer.getByLabel('If it is right all the same: why?').fill('They were arrested twice, an invented source says')
  await save(volunteer)
  await untilSaved(volunteer)
  const reviewer = await desks.open('reviewer', `/team/cases/${person.slug}`)
  expect(await reviewer.innerText('main')).toContain('Dates that do not fit')
  await reviewer.locator('.log > li', { hasText: 'Released' }).getByRole('link', { name: 'review' }).click()
  await reviewer.getByText('“They were arrested twice, an invented source says”').waitFor()
  await reviewer.goto(siteUrl(`/team/cases/${person.slug}/history`))
  expect(await reviewer.innerText('.history')).toContain('They were arrested twice, an invented source says')
})

test('what is disputed says so, and waits again once that is answered', async () => {
  const person = await seedCase('Invented Person In Dispute')
  await seedVerified(person, { type: 'arrest', date: '2021-02-10' })
  const reviewer = await desks.open('reviewer', `/team/cases/${person.slug}`)
  const entry = reviewer.locator('.log > li', { hasText: 'Arrested' })
  await entry.getByText('dispute', { exact: true }).click()
  await entry.locator('details[open] textarea').fill('Another source says that it was in March')
  await entry.getByRole('button', { name: 'Dispute it' }).click()
  await reviewer.locator('.claim-disputed').getByText('“Another source says that it was in March”').waitFor()
  await expectNoBarriers(reviewer)
  await entry.getByText('resolve', { exact: true }).click()
  await entry.locator('details[open] textarea').fill('The other source speaks of somebody else')
  await entry.getByRole('button', { name: 'It stands: let it wait for review' }).click()
  await reviewer.locator('.claim-proposed', { hasText: 'Arrested' }).waitFor()
})

test('an earlier version is restored from the history, and the record is read as it was known', async () => {
  const person = await seedCase('Invented Person Of Versions')
  const event = await seedEvent(person, { type: 'arrest', date: '2021-02-10', note: 'the first invented note' })
  const path = `/team/cases/${person.slug}/history`
  const volunteer = await desks.open('volunteer', `/team/record?event=${event}`)
  await volunteer.getByLabel('Note').fill('the second invented note')
  await save(volunteer)
  await untilSaved(volunteer)
  await volunteer.goto(siteUrl(path))
  const [edit, first] = [volunteer.locator('.history li').nth(0), volunteer.locator('.history li').nth(1)]
  await edit.getByText('What it says: one field').click()
  expect(await edit.locator('tbody').innerText()).toMatch(/Note\s+the first invented note\s+the second invented note/)
  expect(await edit.getByText('Restore this version').count()).toBe(0)
  const then = await first.getByRole('link', { name: 'The case as the team knew it then' }).getAttribute('href')
  await first.getByText('Restore this version').click()
  await first.getByRole('button', { name: 'Restore it' }).click()
  await first.getByText('Something is needed here.').waitFor()
  await expectNoBarriers(volunteer)
  await first.getByLabel('Why go back to it?').fill('The first was right')
  await press(volunteer, 'Restore it', 'Restored. Someone else must verify it.')
  expect(await volunteer.locator('.history li').first().innerText()).toMatch(/volunteer restored[\s\S]*“The first was right”/)
  await volunteer.goto(siteUrl(`/team/cases/${person.slug}`))
  expect(await volunteer.innerText('.log')).toContain('the first invented note')

  await volunteer.goto(siteUrl(then ?? ''))
  await expectNoBarriers(volunteer)
  expect(await volunteer.innerText('main')).toContain('the first invented note')
  await volunteer.getByLabel('At the end of which day?').fill('2020-01-01')
  await volunteer.getByRole('button', { name: 'Show' }).click()
  await volunteer.getByText('Nobody had written anything about this person by then.').waitFor()
})
