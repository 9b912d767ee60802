import type { Browser, Page } from 'playwright-core'
import { totpCodeAt } from '@/lib/auth/totp'
import { siteUrl } from '../support/browser'
import { expectNoBarriers, openDesks, press, statusOf } from '../support/desks'
import { auditOf, endSeeding, seedCase, seedPublic } from '../support/seed'

// Nobody: every person of these tests is invented.
const desks = openDesks()
afterAll(async () => {
  await desks.close()
  await endSeeding()
})

test('a reviewer gives a case to somebody and takes it off them, and nobody gives it to themself', async () => {
  const person = await seedCase('Invented Person Given Away')
  const reviewer = await desks.open('reviewer', `/team/cases/${person.slug}/people`)
  await reviewer.getByText('Give it to somebody').click()
  const options = await reviewer.getByLabel('To whom?').locator('option').allInnerTexts()
  expect(options).toContain('researcher')
  expect(options).not.toContain('reviewer')
  await reviewer.getByLabel('To whom?').selectOption({ label: 'researcher' })
  await press(reviewer, 'Give it', 'Done: they have it now.')
  expect(await reviewer.innerText('.file-list')).toMatch(/researcher has the case/)
  const researcher = await desks.open('researcher', '/team?queue=mine')
  expect(await researcher.innerText('main')).toContain('Invented Person Given Away')
  await press(reviewer, 'Take researcher off', 'Done: off the case.')
  await researcher.reload()
  expect(await researcher.innerText('main')).not.toContain('Invented Person Given Away')
  expect((await auditOf(person, 'case.unassign')).map(({ actor }) => actor)).toEqual(['reviewer'])
})

test('a contact is changed and removed by the case’s own people and administrators, and every look is audited', async () => {
  const person = await seedCase('Invented Person With An Aunt')
  const path = `/team/cases/${person.slug}/people`
  const volunteer = await desks.open('volunteer', path)
  const looks = async () => (await auditOf(person, 'source_contact.read')).map(({ actor }) => actor)
  const show = (page: Page) => page.getByRole('button', { name: /^Show them/ }).click()
  await show(volunteer)
  await volunteer.getByText('Nothing is on record.').waitFor()
  await volunteer.getByText('Add somebody').click()
  await volunteer.getByRole('button', { name: 'Keep it' }).click()
  await volunteer.getByText('Something is needed here.').first().waitFor()
  await volunteer.getByLabel('Name').last().fill('an invented aunt')
  await volunteer.getByLabel('How they are reached').last().fill('at an invented number')
  await press(volunteer, 'Keep it', 'Kept, encrypted.')
  expect(await looks()).toEqual([])

  const administrator = await desks.open('administrator', path)
  expect(await administrator.innerText('main')).not.toContain('invented number')
  await show(administrator)
  const aunt = administrator.locator('.file-list > li', { hasText: 'an invented aunt' })
  await aunt.waitFor()
  await expectNoBarriers(administrator)
  await aunt.getByText('Change', { exact: true }).click()
  await aunt.getByLabel('How they are reached').fill('at another invented number')
  await press(administrator, 'Keep it', 'Kept, encrypted.')
  await show(volunteer)
  await volunteer.locator('p', { hasText: 'at another invented number' }).waitFor()
  expect(await looks()).toEqual(['administrator', 'volunteer'])
  const reviewer = await desks.open('reviewer', path)
  expect(await reviewer.innerText('main')).not.toContain('How its sources are reached')

  const known = volunteer.locator('.file-list > li', { hasText: 'an invented aunt' })
  await known.getByText('Remove', { exact: true }).click()
  expect(await known.innerText()).toContain('It cannot be taken back.')
  await press(volunteer, 'Remove an invented aunt for good', 'Removed for good.')
  await show(volunteer)
  await volunteer.getByText('Nothing is on record.').waitFor()
  expect((await auditOf(person, 'source_contact.remove')).map(({ actor }) => actor)).toEqual(['volunteer'])
})

/** A second administrator, by the invitation of the first; their page. */
async function inviteAdministrator(browser: Browser, first: Page): Promise<Page> {
  await first.goto(siteUrl('/team/people'))
  await first.locator('select[name=role]').first().selectOption('administrator')
  await first.getByRole('button', { name: 'Make a link' }).click()
  const page = await (await browser.newContext()).newPage()
  await page.goto(await first.locator('.shown-once li').innerText())
  await page.getByLabel('A name of your choice').fill('Invented second administrator')
  await page.getByLabel('New password').fill('eight invented words for the second administrator')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.waitForURL(siteUrl('/team/sign-in/set-up'))
  const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '')
  await page.getByLabel('The code that the app shows now').fill(totpCodeAt(secret, new Date()))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.locator('.shown-once li').first().waitFor()
  return page
}

test('one administrator asks that a case be erased, and another erases it for good', async () => {
  const person = await seedCase('Invented Person To Forget')
  await seedPublic(person)
  const path = `/team/cases/${person.slug}/erasure`
  expect(await statusOf(`/en/cases/${person.slug}`, 200)).toBe(200)
  const first = await desks.open('administrator', path)
  await first.getByLabel('Why?').selectOption('family')
  await press(first, 'Ask that this case be erased', 'Asked for. Another administrator must confirm it.')
  expect(await first.getByRole('button', { name: 'Erase this case for good' }).count()).toBe(0)

  const second = await inviteAdministrator(await desks.browser(), first)
  await second.goto(siteUrl(path))
  expect(await second.innerText('main')).toMatch(/By administrator, .*The family asks for it\./)
  await expectNoBarriers(second)
  await second.getByLabel(/To erase it for good, write/).fill('something else')
  await second.getByRole('button', { name: 'Erase this case for good' }).click()
  await second.getByText('This is not what stands above.').waitFor()
  await second.getByLabel(/To erase it for good, write/).fill(person.slug)
  await second.getByRole('button', { name: 'Erase this case for good' }).click()
  await second.getByRole('status').getByText('The case is erased for good.').waitFor()
  expect(await statusOf(`/en/cases/${person.slug}`, 404)).toBe(404)
  for (const matter of ['', '/history', '/identity', '/erasure']) {
    const response = await second.goto(siteUrl(`/team/cases/${person.slug}${matter}`))
    expect([matter, response?.status()]).toEqual([matter, 404])
  }
  await second.goto(siteUrl('/team/cases?q=Invented Person To Forget'))
  expect(await second.locator('main').getByRole('link', { name: 'Invented Person To Forget' }).count()).toBe(0)
})
