import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/team/form-action'
import { LIST_STEPS, type ListStep } from '@/lib/domain/lists/list-import'
import type { ListView } from '@/lib/domain/lists/list-view'
import { StepForm } from './step-form'

const SECONDS_BETWEEN = 2
const KNOWN_STEPS = ['reading', 'comparing', 'writing', 'publishing'] as const

/** How far a step of a list is; the page asks again by itself, with a script and without. */
export function ListProgress({ list, step }: { list: ListView; step: FormAction }) {
  const t = useTranslations('import-people')
  const taken = stepOf(list)
  if (taken === null) return null
  const { done, total } = list
  const now = KNOWN_STEPS.find((one) => one === list.step)
  return (
    <div className="t2">
      {/* Named: the address may end in a row, and going to a place on the same page loads nothing. */}
      <meta httpEquiv="refresh" content={`${SECONDS_BETWEEN}; url=/team/imports/${list.id}`} />
      <p role="status">{t(`step.${now ?? 'waiting'}`, { done, total })}</p>
      {total > 0 && <progress value={done} max={total} aria-label={t('progress')} />}
      {list.isSilent && (
        <StepForm list={list} action={step} fields={{ step: taken }}>
          <p>{t('silent')}</p>
          <button className="btn" type="submit">{t('again')}</button>
        </StepForm>
      )}
    </div>
  )
}

function stepOf({ state }: ListView): ListStep | null {
  const steps: readonly ListStep[] = ['prepare', 'commit', 'undo']
  return steps.find((step) => LIST_STEPS[step].during === state) ?? null
}
