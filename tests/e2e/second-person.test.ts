import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { today } from '@/lib/clock'
import { teamSql } from '@/lib/db/team'
import { readDirectory } from '@/lib/files/read-directory'
import { importFiles } from '@/lib/records/import-files'
import { siteUrl } from '../support/browser'
import { expectNoBarriers, openDesks, press, statusOf } from '../support/desks'
import { chooseSource } from '../support/recording'
import { endSeeding, seedCase, seedPublic, viewerOf } from '../support/seed'

// Nobody: every person of these tests is invented.
const desks = openDesks()
afterAll(async () => {
  await desks.close()
  await endSeeding()
})

const CASE_COLUMNS = 'case_id,full_name,name_fa,other_names,sex,nationalities,occupation,groups,home_place,publication,'
  + 'summary,birth_date,consent_basis,consent_by,consent_on'
const EVENT_COLUMNS = 'case_id,type,date,end_date,prison_id,from_prison_id,details,source_id,claim_status,note'

/** What leads to a waiting change of somebody's home town, in a list of what waits. */
function homeTownOf(page: Page, name: string): Locator {
  return page.locator('[data-row]', { hasText: 'Home town' }).getByRole('link', { name: `Who it is: ${name}` })
}

/** Brings two invented events of an invented case, untrusted, as the reviewer would. */
async function importAsReviewer(): Promise<void> {
  const read = await readDirectory('data/appeal-2021')
  if (!read.ok) throw new Error('the appeal cannot be read')
  const files = new Map([
    ...read.files,
    ['cases.csv', Buffer.from(`${CASE_COLUMNS}\ninvented-batch,Invented Batch,,,,,,,,team,,,,,\n`)],
    ['events.csv', Buffer.from(`${EVENT_COLUMNS}
invented-batch,arrest,2021-01-05,,,,{},appeal-2021,proposed,
invented-batch,release,2021-02-05,,,,{},appeal-2021,proposed,
`)],
  ] as const)
  const { accountId: actor } = await viewerOf('reviewer')
  const result = await importFiles(teamSql(), { files, rules: [], trust: false, dryRun: false, actor, on: today() })
  if (!result.ok) throw new Error(JSON.stringify(result.badRows))
}

test('an import is verified at once by somebody else than who brought it', async () => {
  await importAsReviewer()
  const importer = await desks.open('reviewer', '/team/review/batches')
  const own = importer.locator('li', { hasText: 'by reviewer' })
  expect(await own.innerText()).toContain('You imported this: somebody else verifies it.')
  expect(await own.getByRole('button').count()).toBe(0)
  const review = await desks.open('administrator', '/team/review')
  await review.getByRole('link', { name: 'Imports: verify many at once' }).click()
  const batch = review.locator('li', { hasText: 'by reviewer' })
  expect(await batch.innerText()).toContain('2 events in one case wait.')
  await batch.getByRole('button', { name: 'Verify 2 events' }).click()
  await review.getByText('2 events are verified. Nothing of it waits any more.').waitFor()
  await expectNoBarriers(review)
  await review.goto(siteUrl('/team/cases/invented-batch'))
  expect(await review.innerText('.log')).toMatch(/Released[\s\S]*verified by administrator/)
})

test('who somebody is comes back to its author with a note, who answers by proposing it again', async () => {
  const { slug } = await seedCase('Invented Person Of Two Towns')
  const path = `/team/cases/${slug}/identity`
  const volunteer = await desks.open('volunteer', path)
  await volunteer.getByLabel('Home town').fill('Invented Town')
  await chooseSource(volunteer)
  await volunteer.getByLabel(/Why is it changed/).fill('An invented neighbour says so')
  await press(volunteer, 'Save the changes', 'Saved. Someone else must verify it.')

  const reviewer = await desks.open('reviewer', '/team/review')
  await homeTownOf(reviewer, 'Invented Person Of Two Towns').click()
  await reviewer.waitForURL(siteUrl(path))
  const waiting = reviewer.locator('.file-list > li', { hasText: 'Invented Town' })
  await waiting.getByText('Send it back').click()
  await waiting.getByRole('button', { name: 'Send back with this note' }).click()
  await waiting.getByText('Something is needed here.').waitFor()
  await waiting.getByLabel('What is wrong with it?').fill('Which of the two towns?')
  await press(reviewer, 'Send back with this note', 'Sent back: what stood before stands again.')

  await volunteer.goto(siteUrl('/team'))
  await volunteer.getByText('Sent back: “Which of the two towns?”').waitFor()
  await homeTownOf(volunteer, 'Invented Person Of Two Towns').click()
  await volunteer.getByRole('link', { name: 'Propose it again, with an answer' }).click()
  await volunteer.waitForURL(/again=2/)
  await expectNoBarriers(volunteer)
  expect(await volunteer.locator('input[name=homePlace]').inputValue()).toBe('Invented Town')
  await volunteer.locator('input[name=homePlace]').fill('Invented Town by the river')
  await chooseSource(volunteer)
  await volunteer.getByLabel(/Why is it changed/).fill('The one by the river')
  await press(volunteer, 'Save the changes', 'Saved. Someone else must verify it.')
  expect(await volunteer.getByText('Sent back to you').count()).toBe(0)
  await reviewer.goto(siteUrl(path))
  expect(await reviewer.innerText('main')).toContain('Why: The one by the river')
  await press(reviewer, 'Verify it: version 4', 'Verified.')
})

test('a picture that is public is gone everywhere once it is removed, which is asked about first', async () => {
  const person = await seedCase('Invented Person Of A Picture')
  await seedPublic(person, ['site', 'photo'])
  const path = `/team/cases/${person.slug}/photo`
  const buffer = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#777' } }).jpeg().toBuffer()
  const volunteer = await desks.open('volunteer', path)
  await volunteer.getByLabel('Picture').setInputFiles({ name: 'invented.jpg', mimeType: 'image/jpeg', buffer })
  await volunteer.getByLabel('Licence, or who allowed it').fill('CC0')
  await press(volunteer, 'Send the picture', 'The picture is here.')
  const reviewer = await desks.open('reviewer', '/team/review')
  await reviewer.getByRole('link', { name: 'Photo: Invented Person Of A Picture' }).click()
  await press(reviewer, /^Verify that it shows/, 'The picture is verified.')
  const picture = `/api/v1/cases/${person.slug}/photo`
  expect(await statusOf(picture, 200)).toBe(200)
  expect(await volunteer.reload().then(() => volunteer.getByText('Remove it').count())).toBe(0)
  await reviewer.getByText('Remove it', { exact: true }).click()
  await expectNoBarriers(reviewer)
  await press(reviewer, 'Remove it for good', 'The picture is removed.')
  expect(await reviewer.innerText('main')).toContain('There is no picture.')
  expect(await statusOf(picture, 404)).toBe(404)
})
