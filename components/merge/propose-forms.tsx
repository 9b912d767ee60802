import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import type { MergePair } from '@/lib/domain/merge/merge-pair'
import { ReasonField } from './reason-field'
import { useMergeRefusals } from './use-merge-refusals'

interface ProposeFormsProps {
  pair: MergePair
  propose: FormAction
  tellApart: FormAction
}

/** One person, and which case is to stand for both; or two people. */
export function ProposeForms({ pair: { one, other, state, apart }, propose, tellApart }: ProposeFormsProps) {
  const t = useTranslations('team-merges.propose')
  const words = useMergeRefusals()
  // What readers know, and what was opened first, is the likelier one to stay.
  const first = other.isPublic && !one.isPublic ? 'other' : 'one'
  return (
    <div className="pair-ways">
      <section className="pair-form">
        <h3 className="t2">{t('title')}</h3>
        <p className="soft">{t('lead')}</p>
        <ActionForm action={propose} words={words} className="pair-form">
          <input type="hidden" name="one" value={one.id} />
          <input type="hidden" name="other" value={other.id} />
          <input type="hidden" name="state" value={state} />
          <fieldset>
            <legend>{t('stands')}</legend>
            {([['one', one], ['other', other]] as const).map(([side, { slug, isPublic }]) => (
              <label key={side}>
                <input type="radio" name="into" value={side} defaultChecked={side === first} />
                <span><bdi>{slug}</bdi> <span className="soft">{t(isPublic ? 'public' : 'notPublic')}</span></span>
              </label>
            ))}
          </fieldset>
          <ReasonField id="propose-reason" name="reason" label={t('why')} />
          <button className="btn main" type="submit">{t('go')}</button>
        </ActionForm>
      </section>
      {apart === null && (
        <section className="pair-form">
          <h3 className="t2">{t('apartTitle')}</h3>
          <p className="soft">{t('apartLead')}</p>
          <ActionForm action={tellApart} words={words} className="pair-form">
            <input type="hidden" name="one" value={one.id} />
            <input type="hidden" name="other" value={other.id} />
            <ReasonField id="apart-reason" name="reason" label={t('apartWhy')} />
            <button className="btn" type="submit">{t('apartGo')}</button>
          </ActionForm>
        </section>
      )}
    </div>
  )
}
