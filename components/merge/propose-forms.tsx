import type { ReactNode } from 'react'
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
      <Way {...{ one, other, words }} title={t('title')} lead={t('lead')} send={propose}>
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
      </Way>
      {apart === null && (
        <Way {...{ one, other, words }} title={t('apartTitle')} lead={t('apartLead')} send={tellApart}>
          <ReasonField id="apart-reason" name="reason" label={t('apartWhy')} />
          <button className="btn" type="submit">{t('apartGo')}</button>
        </Way>
      )}
    </div>
  )
}

interface WayProps extends Pick<MergePair, 'one' | 'other'> {
  title: string
  lead: string
  send: FormAction
  words: Readonly<Record<string, string>>
  children: ReactNode
}

/** A form about the pair under its own heading, so that a refusal stands below it. */
function Way({ one, other, title, lead, send, words, children }: WayProps) {
  return (
    <section className="pair-form">
      <h3 className="t2">{title}</h3>
      <p className="soft">{lead}</p>
      <ActionForm action={send} words={words} className="pair-form">
        <input type="hidden" name="one" value={one.id} />
        <input type="hidden" name="other" value={other.id} />
        {children}
      </ActionForm>
    </section>
  )
}
