import { decideGathering } from '@/lib/gatherings/decide-gathering'
import { endLetter } from '@/lib/letters/end-letter'
import { openForSigning } from '@/lib/appeals/open-for-signing'
import { withdrawPost } from '@/lib/updates/withdraw-post'
import { aPublishedLetter } from '../../../factories/a-letter'
import { aPublishedPost } from '../../../factories/a-post'
import { madeBy } from '../../../factories/an-account'
import { SHOWN, type Stage } from '../../leaks/stage'

/** What was taken back of what the site says and asks for, an appeal that is signed, and mail that did not arrive. */
export async function furnishCampaign({ people, sql, on }: Stage): Promise<void> {
  const [{ viewer: reviewer }, { viewer: administrator }] = [people.reviewer, people.administrator]
  await aPublishedLetter('invented-ended', SHOWN.slug, on)
  madeBy(await endLetter(reviewer, { slug: 'invented-ended' }))
  await aPublishedPost('invented-withdrawn')
  madeBy(await withdrawPost(reviewer, { slug: 'invented-withdrawn' }))
  madeBy(await openForSigning(administrator, { slug: SHOWN.appeal, open: 'yes' }))
  const [gathering] = await sql<{ id: string }[]>`SELECT id::text FROM file.gathering WHERE state = 'waiting' LIMIT 1`
  madeBy(await decideGathering(reviewer, { id: gathering?.id ?? '', version: 1, decision: 'refuse', note: 'invented' }))
  await sql`
    UPDATE file.mail SET state = 'given_up', attempts = 1, answer = 'ESOCKET', ended_at = now()
    WHERE id = (SELECT id FROM file.mail WHERE state = 'waiting' LIMIT 1)`
}
