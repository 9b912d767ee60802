import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { TextField } from '@/components/team/text-field'
import type { GatheringState } from '@/lib/domain/gatherings/gathering'
import type { TeamGathering } from '@/lib/domain/gatherings/team-gathering'

const REASONS = ['not_allowed', 'no_note', 'stale', 'bad_input', 'busy', 'read_only', 'signed_out', 'closed', 'other'] as const

/** What may be decided in each state. */
const DECISIONS: Readonly<Record<GatheringState, readonly ('publish' | 'refuse' | 'cancel')[]>> = {
  waiting: ['publish', 'refuse'],
  published: ['cancel', 'refuse'],
  cancelled: ['publish', 'refuse'],
  refused: ['publish'],
}

/** The decisions that are open, each a form of its own; a refusal gives its reason. */
export function GatheringDecisions({ gathering, decide }: { gathering: TeamGathering; decide: FormAction }) {
  const t = useTranslations('team-gatherings')
  const { id, version, state } = gathering
  const words = Object.fromEntries(REASONS.map((reason) => [reason, t(`refused.${reason}`)]))
  return (
    <div className="team-column gathering-decisions">
      {DECISIONS[state].map((decision) => (
        <ActionForm key={`${version} ${decision}`} action={decide} words={words}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="decision" value={decision} />
          <p>{t(`${decision}Lead`)}</p>
          {decision !== 'publish' && (
            <TextField
              id={`note-${decision}`} name="note" label={t('reason')} autoComplete="off" maxLength={500} isProse
              isOptional={decision !== 'refuse'} hint={t(decision === 'refuse' ? 'reasonHint' : 'noteHint')}
            />
          )}
          <button className={decision === 'publish' ? 'btn main' : 'btn'} type="submit">{t(decision)}</button>
        </ActionForm>
      ))}
    </div>
  )
}
