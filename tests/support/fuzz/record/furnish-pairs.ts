import type { Sql } from '@/lib/db/connect'
import { createCase } from '@/lib/records/create-case'
import { reckonCandidates } from '@/lib/records/merge/reckon-candidates'
import { tellApart } from '@/lib/records/merge/tell-apart'
import { withAccount, merged, proposed, undone } from '../../../integration/merge/merging'
import { madeBy } from '../../../factories/an-account'
import type { Stage } from '../../leaks/stage'

/** Pairs of cases: proposed by either who looks at them, merged, parted again, told apart, and alike. */
export async function furnishPairs({ people, sql, on }: Stage, superuser: Sql): Promise<void> {
  const [{ viewer: reviewer }, { viewer: administrator }] = [people.reviewer, people.administrator]
  const another = await withAccount(superuser, 'reviewer')
  const pair = async (): Promise<[string, string]> => [await alike(), await alike()]
  const alike = async () => madeBy(await createCase(people.volunteer.viewer, {
    sourceId: 'appeal-2021', identity: { nameLatin: 'Invented Twin', birthDate: '1970' },
  }, on)).caseId
  await proposed(sql, reviewer, ...await pair())
  await proposed(sql, administrator, ...await pair())
  await merged(sql, [reviewer, another], ...await pair())
  await undone(reviewer, await merged(sql, [reviewer, another], ...await pair()))
  const [one, other] = await pair()
  madeBy(await tellApart(reviewer, { one, other, reason: 'an invented reason' }))
  await reckonCandidates(sql, on)
}
