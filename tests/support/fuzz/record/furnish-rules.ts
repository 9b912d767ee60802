import { confirmRule } from '@/lib/records/rules/confirm-rule'
import { withdrawRule } from '@/lib/records/rules/withdraw-rule'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { deriveAll, people, previewAll, propose } from '../../../integration/rules/rule-desk'
import { madeBy } from '../../../factories/an-account'
import type { Stage } from '../../leaks/stage'

/** Changes of rules: one in force, one withdrawn, and two that wait for a second person. */
export async function furnishRules({ people: seated, sql, on }: Stage): Promise<void> {
  const ask = async (rule: string, author: Viewer) => {
    const { proposal } = madeBy(await propose(sql, rule, { enabled: false }, author))
    await previewAll(sql)
    return proposal
  }
  madeBy(await confirmRule(people.reviewer, { proposal: await ask('U09', people.author) }, on))
  await deriveAll(sql)
  madeBy(await withdrawRule(people.author, { proposal: await ask('U10', people.author) }))
  await ask('U11', seated.administrator.viewer)
  await ask('U12', people.author)
}
