import type { Sql } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { assignCase } from '@/lib/records/assign-case'
import { createCase } from '@/lib/records/create-case'
import { editCase } from '@/lib/records/edit-case'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { lockCaseDown } from '@/lib/records/lockdown/lock-case-down'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { recordEvent } from '@/lib/records/record-event'
import { requestErasure } from '@/lib/records/request-erasure'
import { retractEvent } from '@/lib/records/retract-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { saveAppeal } from '@/lib/appeals/save-appeal'
import { saveLetter } from '@/lib/letters/save-letter'
import { savePost } from '@/lib/updates/save-post'
import { letterContent, letterText } from '../../factories/a-letter'
import { postContent } from '../../factories/a-post'
import { madeBy } from '../../factories/an-account'
import { appealContent } from '../../factories/an-appeal'
import { fillSecrets } from '../../factories/fill-secrets'
import { type Shown, SHOWN, type Stage } from './stage'

/** Puts what is not for readers on record, by the use cases. */
export async function plantRows(stage: Stage, shown: Shown, superuser: Sql): Promise<void> {
  await plantEvents(stage, shown)
  await plantIdentities(stage, shown)
  await plantDrafts(stage)
  await plantSealed(stage, superuser)
}

/** Events in every audience, verified and not; a draft for the public; one that was retracted; one at a prison. */
async function plantEvents({ people, on, nest }: Stage, { caseId, sourceId }: Shown): Promise<void> {
  const [author, reviewer] = [people.volunteer.viewer, people.reviewer.viewer]
  madeBy(await assignCase(people.administrator.viewer, { caseId, accountId: reviewer.accountId, kind: 'owner' }))
  const propose = async (what: string, rest: Partial<RecordEventInput>) => madeBy(await recordEvent(author, {
    caseId, type: 'statement', date: '2021-03-02', sourceIds: [sourceId], confirmPublic: true,
    locator: nest.lay(`locator ${what}`), note: nest.lay(`note ${what}`),
    details: { text: `Said ${nest.lay(`text ${what}`)}`, by: nest.lay(`speaker ${what}`) }, ...rest,
  }, on)).eventId
  for (const audience of AUDIENCES) {
    const draft = await propose(`of a draft, ${audience}`, { audience })
    if (audience === 'public') continue
    const settled = await propose(`of a verified event, ${audience}`, { audience })
    madeBy(await verifyEvent(reviewer, { eventId: settled, version: 1 }, on))
    madeBy(await retractEvent(reviewer, { eventId: draft, version: 1, note: nest.lay('why it was retracted') }, on))
  }
  await propose('of what we did', {
    type: 'action', audience: 'team',
    details: { kind: `Wrote ${nest.lay('kind of an action')}`, addressee: `To ${nest.lay('addressee of an action')}` },
  })
  madeBy(await recordPrisonEvent(author, {
    prisonId: SHOWN.prison, kind: 'riot', date: '2021-03-03', sourceIds: [sourceId], audience: 'public',
    note: nest.lay('note of an unverified event at a prison'), locator: nest.lay('locator of an unverified event at a prison'),
  }, on))
}

/** Who somebody is, not verified yet, of a public person and of people of the team alone. */
async function plantIdentities({ people, on, nest }: Stage, { caseId, sourceId }: Shown): Promise<void> {
  const author = people.volunteer.viewer
  madeBy(await editCase(author, {
    caseId, version: 1, sourceId, reason: nest.lay('reason of an edit'),
    identity: {
      otherNames: [nest.lay('unverified name of a public person')], occupation: [nest.lay('unverified occupation')],
      groups: [nest.lay('group')], homePlace: nest.lay('home'), summary: `Said ${nest.lay('unverified summary')}`, birthDate: '1961',
    },
  }, on))
  for (const which of ['one', 'other', 'locked', 'erased']) {
    const { caseId: hidden } = madeBy(await createCase(author, {
      sourceId, identity: {
        nameLatin: nest.lay(`name of a hidden person, ${which}`), nameNative: nest.lay(`native name, ${which}`),
        otherNames: [nest.lay(`alias, ${which}`)], occupation: [nest.lay(`occupation, ${which}`)],
        groups: [nest.lay(`group, ${which}`)], homePlace: nest.lay(`home, ${which}`),
        summary: `Said ${nest.lay(`summary, ${which}`)}`,
      },
    }, on))
    const administrator = people.administrator.viewer
    if (which === 'locked') madeBy(await lockCaseDown(administrator, { caseId: hidden, reason: nest.lay('reason of a lockdown') }, on))
    if (which === 'erased') madeBy(await requestErasure(administrator, { caseId: hidden, ground: 'harm' }))
    madeBy(await recordEvent(author, {
      caseId: hidden, type: 'arrest', date: '2021-03-01', prisonId: SHOWN.prison, sourceIds: [sourceId], audience: 'team',
      note: nest.lay(`note of a hidden arrest, ${which}`),
    }, on))
  }
}

/** Appeals, letters and updates that nobody published, and versions after those that somebody did. */
async function plantDrafts({ people, on, nest }: Stage): Promise<void> {
  const administrator = people.administrator.viewer
  for (const [slug, version] of [[SHOWN.appeal, 1], ['invented-draft', 0]] as const) {
    madeBy(await saveAppeal(administrator, { slug, version, content: appealContent(`Draft ${nest.lay('draft of an appeal')}`) }))
  }
  const text = () => letterText(`Draft ${nest.lay('draft of a letter')}`)
  const content = () => letterContent({ texts: { en: text(), fa: text(), fr: text(), es: text() } })
  const about = { kind: 'case' as const, slug: SHOWN.slug }
  for (const [slug, version] of [[SHOWN.letter, 1], ['invented-draft', 0]] as const) {
    madeBy(await saveLetter(administrator, { slug, version, about, content: content() }, on))
  }
  for (const [slug, version] of [[SHOWN.post, 1], ['invented-draft', 0]] as const) {
    const draft = { title: `Draft ${nest.lay('draft of an update')}`, body: `Draft ${nest.lay('body of an update')}` }
    madeBy(await savePost(administrator, { slug, version, content: postContent({ texts: { en: draft } }) }))
  }
}

/** What is encrypted: contacts, tips, signers, gatherings, addresses for alerts, mail. */
async function plantSealed({ sql, nest }: Stage, superuser: Sql): Promise<void> {
  const [appeal] = await sql<{ id: string }[]>`SELECT id FROM file.appeal WHERE slug = ${SHOWN.appeal}`
  await fillSecrets(superuser, readFieldKeys(), appeal?.id ?? '', 2, (what) => nest.lay(`sealed ${what}`))
}
