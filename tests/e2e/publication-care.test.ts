import { siteUrl } from '../support/browser'
import { expectNoBarriers, openDesks, press, statusOf } from '../support/desks'
import { waitUntil } from '../support/own-site'
import { endSeeding, seedCase, seedConsent, seedEvent, seedPublic, seedVerified, type SeededCase } from '../support/seed'

// Nobody: every person of these tests is invented.
const desks = openDesks()
afterAll(async () => {
  await desks.close()
  await endSeeding()
})

const publicationOf = ({ slug }: SeededCase) => `/team/cases/${slug}/publication`

test('the case of a child is public once two reviewers have confirmed it, and not before', async () => {
  const child = await seedCase('Invented Child Of Care', { birthDate: '2006-05-01' })
  await seedConsent(child)
  const reviewer = await desks.open('reviewer', publicationOf(child))
  expect(await reviewer.innerText('.file-checks')).toContain('two reviewers must confirm it, and nobody has yet.')
  await press(reviewer, 'Clear it for publication', 'Cleared for publication.')
  expect(await reviewer.innerText('main')).toContain('readers do not see it: what is missing stands below')
  await press(reviewer, /^Confirm as a reviewer/, 'Your confirmation is recorded.')
  expect(await reviewer.innerText('.file-checks')).toContain('and one has.')
  expect(await reviewer.getByRole('button', { name: /^Confirm as a reviewer/ }).count()).toBe(0)
  expect(await statusOf(`/en/cases/${child.slug}`, 404)).toBe(404)
  const administrator = await desks.open('administrator', publicationOf(child))
  await press(administrator, /^Confirm as a reviewer/, 'Your confirmation is recorded.')
  expect(await administrator.innerText('main')).toContain('and both have.')
  await expectNoBarriers(administrator)
  expect(await statusOf(`/en/cases/${child.slug}`, 200)).toBe(200)
})

test('sexual violence is asked about in plain words, verified by one reviewer, and public by the word of two', async () => {
  const person = await seedCase('Invented Person Of Care')
  await seedPublic(person)
  const details = { kind: 'other', sexual: true }
  const event = await seedEvent(person, { type: 'ill_treatment', date: '2021-03-03', details, audience: 'team' })
  const reviewer = await desks.open('reviewer', `/team/review?event=${event}`)
  await reviewer.getByLabel('Who may see it?').selectOption('public')
  await reviewer.getByRole('button', { name: 'Verify' }).click()
  await reviewer.getByRole('alert').getByText('Answer the question about the public first.').waitFor()
  await reviewer.getByLabel('Yes, everybody may see it').check()
  await reviewer.getByRole('button', { name: 'Verify' }).click()
  await reviewer.getByText('It stays with the team until a second reviewer confirms it.').waitFor()
  const reader = await desks.read(`/en/cases/${person.slug}`)
  expect(await reader.innerText('main')).not.toContain('3 March 2021')
  const second = await desks.open('administrator', publicationOf(person))
  expect(await second.innerText('main')).toContain('published once two reviewers have confirmed each')
  await press(second, /^Confirm that it may be published/, 'Your confirmation is recorded.')
  await waitUntil(async () => {
    await reader.reload()
    return (await reader.innerText('main')).includes('3 March 2021')
  })
})

test('consent that is withdrawn takes a case off every public page and every address of the API at once', async () => {
  const person = await seedCase('Invented Person Who Withdraws')
  await seedPublic(person, ['site', 'photo'])
  await seedVerified(person, { type: 'arrest', date: '2021-02-10', audience: 'public' })
  const { slug } = person
  expect(await statusOf(`/en/cases/${slug}`, 200)).toBe(200)
  const lists = ['/en', '/en/cases?q=Withdraws', '/api/v1/cases?q=Withdraws', '/api/v1/map']
  const told = async () => Promise.all(lists.map(async (path) => (await fetch(siteUrl(path))).text()))
  const before = await told()
  expect(before.slice(1, 3).every((text) => text.includes('Who Withdraws'))).toBe(true)

  const volunteer = await desks.open('volunteer', publicationOf(person))
  await volunteer.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await volunteer.getByText('Something is needed here.').waitFor()
  await volunteer.getByLabel('Withdraw it for').selectOption('all')
  await press(volunteer, /^Withdraw$/, 'The consent is withdrawn.')
  await expectNoBarriers(volunteer)
  expect(await volunteer.innerText('main')).toContain('Withdrawn on 5 April 2021.')
  for (const path of [`/en/cases/${slug}`, `/api/v1/cases/${slug}`, `/api/v1/cases/${slug}/photo`]) {
    expect([path, await statusOf(path, 404)]).toEqual([path, 404])
  }
  const after = await told()
  for (const text of after.slice(0, 3)) expect(text).not.toContain('Who Withdraws')
  expect(after[3]).not.toBe(before[3])
})
