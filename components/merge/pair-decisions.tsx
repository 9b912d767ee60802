import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import type { MergePair, MergeRecord } from '@/lib/domain/merge/merge-pair'
import { MergeTold } from './merge-lines'
import { ProposeForms } from './propose-forms'
import { ReasonField } from './reason-field'
import { useMergeRefusals } from './use-merge-refusals'

interface PairDecisionsProps {
  pair: MergePair
  timeZone: string
  propose: FormAction
  confirm: FormAction
  close: FormAction
  undo: FormAction
  tellApart: FormAction
}

/** What can be decided about two cases now: to propose, to confirm what somebody else proposed, or to undo it. */
export function PairDecisions({ pair, timeZone, propose, confirm, close, undo, tellApart }: PairDecisionsProps) {
  const t = useTranslations('team-merges')
  const standing = pair.merges.find(({ state }) => state === 'proposed' || state === 'merged')
  return (
    <section className="sec" aria-labelledby="decide">
      <h2 id="decide" className="t4">{t(standing === undefined ? 'decide' : `is.${standing.state}`)}</h2>
      {standing === undefined ? <ProposeForms pair={pair} propose={propose} tellApart={tellApart} /> : (
        <>
          <p className="pair-form"><MergeTold merge={standing} timeZone={timeZone} /></p>
          {standing.state === 'proposed'
            ? <ConfirmForms pair={pair} merge={standing} confirm={confirm} close={close} />
            : <UndoForm merge={standing} undo={undo} />}
        </>
      )}
    </section>
  )
}

function ConfirmForms(
  { pair, merge, confirm, close }: { pair: MergePair; merge: MergeRecord; confirm: FormAction; close: FormAction },
) {
  const t = useTranslations('team-merges.confirm')
  const words = useMergeRefusals()
  const { one, other, state } = pair
  const [from, into] = merge.from.id === one.id ? [one, other] : [other, one]
  const isPublic = one.isPublic && other.isPublic
  const ends = [
    t('moves', { from: from.slug, into: into.slug }),
    t(isPublic ? 'staysPublic' : one.isPublic || other.isPublic ? 'goesOff' : 'notPublic'),
    ...(isPublic ? [t('leadsOn', { from: from.slug })] : []),
    ...(one.takesLetters !== other.takesLetters ? [t('noLetters')] : []),
    ...(from.owners.length > 0 ? [t('owners', { owners: from.owners.join(' ') })] : []),
    t('undo'),
  ]
  return (
    <>
      <h3 className="t2">{t('ends')}</h3>
      <ul className="pair-ends">{ends.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      {merge.isOwn ? <p>{t('own')}</p> : (
        <ActionForm action={confirm} words={words} className="pair-form">
          <input type="hidden" name="mergeId" value={merge.id} />
          <input type="hidden" name="state" value={state} />
          <button className="btn main" type="submit">{t('go')}</button>
        </ActionForm>
      )}
      <ActionForm action={close} words={words} className="pair-form">
        <input type="hidden" name="mergeId" value={merge.id} />
        <button className="btn" type="submit">{t(merge.isOwn ? 'takeBack' : 'refuse')}</button>
      </ActionForm>
    </>
  )
}

function UndoForm({ merge, undo }: { merge: MergeRecord; undo: FormAction }) {
  const t = useTranslations('team-merges.undo')
  const words = useMergeRefusals()
  return (
    <>
      <p className="soft">{t('lead')}</p>
      <ActionForm action={undo} words={words} className="pair-form">
        <input type="hidden" name="mergeId" value={merge.id} />
        <ReasonField id="undo-why" name="why" label={t('why')} />
        <button className="btn" type="submit">{t('go')}</button>
      </ActionForm>
    </>
  )
}
