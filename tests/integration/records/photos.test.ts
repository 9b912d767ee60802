import sharp from 'sharp'
import { findPhoto } from '@/lib/open/find-photo'
import { makePicture } from '@/lib/files/pictures/make-picture'
import { proposePhoto } from '@/lib/records/propose-photo'
import { recordConsent } from '@/lib/records/record-consent'
import { removePhoto } from '@/lib/records/remove-photo'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { verifyPhoto } from '@/lib/records/verify-photo'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { findCasePhoto } from '@/lib/team/find-case-photo'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { anotherSomayeh } from './another-somayeh'
import { day, importInto, takeStock, theAppeal } from './exchange'

const ON = day('2021-04-05')
const [ada, bea] = [aViewer('volunteer'), aViewer('reviewer')]
const done = { ok: true, value: {} }
const refused = (reason: string) => ({ ok: false, reason })
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
  + '<rdf:Description rdf:about="canary-xmp"/></rdf:RDF></x:xmpmeta>'

const { team, superuser } = takeTestDatabase()
let caseId: string
let slug: string

beforeAll(async () => {
  await importInto(team, theAppeal())
})
beforeEach(async () => {
  ({ caseId, slug } = await anotherSomayeh(team))
})

function plain(width = 60, height = 40) {
  return sharp({ create: { width, height, channels: 3, background: '#456' } })
}

/** A JPEG as a telephone makes it: who, where, which way up, and a thumbnail's worth of words. */
function withSecrets(): Promise<Buffer> {
  return plain().withMetadata({ orientation: 6 }).withXmp(XMP).withExifMerge({
    IFD0: { Copyright: 'canary-exif', Artist: 'canary-artist' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 47/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '51/1 23/1 0/1' },
  }).jpeg().toBuffer()
}

async function proposed(): Promise<string> {
  const result = await proposePhoto(ada, { caseId, file: await withSecrets(), licence: 'CC BY 4.0' }, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value.sha256
}

const consentTo = (scopes: ('site' | 'photo')[]) => recordConsent(ada, {
  caseId, basis: 'family', givenBy: 'an invented sister', givenOn: '2021-04-01', scopes, harmAssessedBy: 'two of us',
}, ON)
const shown = async () => (await team`SELECT FROM open.photo WHERE case_id = ${caseId}`).length === 1

test('nothing but the pixels survives, and they stand upright', async () => {
  const file = await withSecrets()
  expect(file.toString('latin1')).toMatch(/canary-exif[^]*canary-xmp|canary-xmp[^]*canary-exif/)
  expect((await sharp(file).metadata()).exif).toBeDefined()
  const made = await makePicture(file)
  if (!made.ok) throw new Error(made.reason)
  expect(made.value).toMatchObject({ width: 40, height: 60 })
  const { format, exif, xmp, iptc, icc, orientation } = await sharp(made.value.webp).metadata()
  expect({ format, exif, xmp, iptc, icc, orientation }).toEqual({ format: 'webp' })
  expect(Buffer.from(made.value.webp).toString('latin1')).not.toMatch(/canary|Exif|EXIF|XMP|GPS/)
})

test.each([
  ['a PNG', () => plain().png().toBuffer(), 'image'],
  ['a WebP', () => plain().webp().toBuffer(), 'image'],
  ['a large JPEG, made smaller', () => plain(3000, 1000).jpeg().toBuffer(), 'image'],
  ['a GIF', () => plain().gif().toBuffer(), 'not_a_picture'],
  ['a TIFF', () => plain().tiff().toBuffer(), 'not_a_picture'],
  ['a drawing that runs', () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'not_a_picture'],
  ['a page that calls itself a JPEG', () => Promise.resolve(Buffer.from('\xff\xd8\xff<script>', 'latin1')), 'not_a_picture'],
  ['half a JPEG', async () => (await plain(800, 800).jpeg().toBuffer()).subarray(0, 900), 'not_a_picture'],
  ['nothing', () => Promise.resolve(Buffer.of()), 'not_a_picture'],
  ['more bytes than are taken', () => Promise.resolve(Buffer.alloc(8 * 1024 * 1024 + 1)), 'too_large'],
  ['more pixels than are taken', () => plain(8000, 6000).png().toBuffer(), 'too_many_pixels'],
])('%s', async (_what, make, outcome) => {
  const made = await makePicture(await make())
  expect(made.ok ? 'image' : made.reason).toBe(outcome)
  if (made.ok) expect(Math.max(made.value.width, made.value.height)).toBeLessThanOrEqual(1200)
})

test('readers see a photo once a second person verified it and a consent has that scope', async () => {
  const sha256 = await proposed()
  expect(await shown()).toBe(false)
  expect(await findCasePhoto(aViewer('researcher'), caseId)).toMatchObject({ sha256, verifier: null })
  expect(await findCasePhoto(aViewer('researcher'), 'no-id')).toBeNull()
  await consentTo(['site', 'photo'])
  expect(await shown()).toBe(false)
  expect(await verifyPhoto(bea, { caseId, sha256 }, ON)).toEqual(done)
  expect(await shown()).toBe(true)
  const [open] = await superuser<{ webp: Buffer; licence: string }[]>`
    SELECT webp, licence FROM open.photo WHERE case_id = ${caseId}`
  expect(open?.licence).toBe('CC BY 4.0')
  expect((await sharp(open?.webp).metadata()).format).toBe('webp')
  expect(await findPhoto(slug)).toMatchObject({ sha256, width: 40, height: 60 })
  expect(await findPhoto('nobody-at-all')).toBeNull()
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toContain(`case:${slug}`)
})

test('a consent without that scope shows no photo', async () => {
  const sha256 = await proposed()
  await consentTo(['site'])
  await verifyPhoto(bea, { caseId, sha256 }, ON)
  expect(await shown()).toBe(false)
})

test.each([
  ['its scope is withdrawn', () => withdrawConsent(ada, { caseId, scopes: ['photo'] }, ON)],
  ['all consent is withdrawn', () => withdrawConsent(ada, { caseId }, ON)],
  ['the case is unpublished', () => unpublishCase(bea, { caseId }, ON)],
  ['it is removed', () => removePhoto(bea, { caseId }, ON)],
])('a photo is gone at once where %s', async (_what, act) => {
  await consentTo(['site', 'photo'])
  await verifyPhoto(bea, { caseId, sha256: await proposed() }, ON)
  expect(await shown()).toBe(true)
  expect(await act()).toMatchObject({ ok: true })
  expect(await shown()).toBe(false)
})

test('nobody verifies a photo of their own, and the database says so too', async () => {
  const file = await withSecrets()
  const made = await proposePhoto(bea, { caseId, file, licence: 'ours' }, ON)
  const sha256 = made.ok ? made.value.sha256 : ''
  expect(await verifyPhoto(bea, { caseId, sha256 }, ON)).toEqual(refused('own_photo'))
  const own = team`UPDATE file.photo SET verifier = author WHERE case_id = ${caseId}`
  await expect(own).rejects.toMatchObject({ constraint_name: 'photo_two_people' })
  expect(await verifyPhoto(aViewer('reviewer'), { caseId, sha256: '0'.repeat(64) }, ON)).toEqual(refused('stale_photo'))
})

test('a verified photo is not replaced behind the back of who verified it', async () => {
  await verifyPhoto(bea, { caseId, sha256: await proposed() }, ON)
  const again = await proposePhoto(ada, { caseId, file: await plain(9, 9).png().toBuffer(), licence: 'x' }, ON)
  expect(again).toEqual(refused('verified_photo'))
  expect(await removePhoto(ada, { caseId }, ON)).toEqual(refused('not_allowed'))
})

test.each([
  ['researcher', false, false], ['volunteer', true, false], ['reviewer', true, true], ['administrator', true, true],
] as const)('what a %s may do: propose %p, verify %p', async (role, mayPropose, mayVerify) => {
  const sha256 = await proposed()
  const before = await takeStock(superuser)
  expect((await verifyPhoto(aViewer(role), { caseId, sha256 }, ON)).ok).toBe(mayVerify)
  if (!mayVerify) expect(await takeStock(superuser)).toEqual(before)
  await removePhoto(bea, { caseId }, ON)
  const proposal = { caseId, file: await plain().png().toBuffer(), licence: 'ours' }
  expect((await proposePhoto(aViewer(role), proposal, ON)).ok).toBe(mayPropose)
})
