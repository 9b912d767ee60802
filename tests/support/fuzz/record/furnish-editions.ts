import { askEdition } from '@/lib/editions/ask-edition'
import { reissueEdition } from '@/lib/editions/reissue-edition'
import { withdrawEdition } from '@/lib/editions/withdraw-edition'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { aViewer } from '../../../factories/a-viewer'
import { madeBy } from '../../../factories/an-account'
import { anEditionKey, anIssuedEdition, consentToEditions, workOnce } from '../../../factories/an-edition'
import type { Stage } from '../../leaks/stage'

/**
 * Editions: one withdrawn and replaced, one that stands, two that lost a case, of which one is made again and waits for
 * its signature, one that could not be made, and one that waits for a second person.
 */
export async function furnishEditions({ people, sql, on }: Stage): Promise<void> {
  const [{ viewer: reviewer }, { viewer: administrator }] = [people.reviewer, people.administrator]
  const key = anEditionKey()
  await consentToEditions(['raoof-mehran'])
  madeBy(await withdrawEdition(reviewer, { number: await anIssuedEdition(key, on) }, on))
  await anIssuedEdition(key, on)
  await consentToEditions(['ganji-arash'])
  const [number] = [await anIssuedEdition(key, on), await anIssuedEdition(key, on)]
  const [gone] = await sql<{ id: string }[]>`SELECT id::text FROM file.case WHERE slug = 'ganji-arash'`
  madeBy(await unpublishCase(reviewer, { caseId: gone?.id ?? '' }, on))
  madeBy(await reissueEdition(administrator, { number }, on))
  await workOnce(null)
  const asker = aViewer('administrator')
  const { number: failed } = madeBy(await askEdition(asker, on))
  await sql`UPDATE file.edition SET state = 'failed' WHERE number = ${failed}`
  madeBy(await askEdition(asker, on))
  await workOnce(null)
}
