import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { questionBefore } from '@/lib/domain/permissions/care'
import { AudienceField } from './audience-field'
import { ChangesPart } from './changes-part'
import { DetailFields } from './detail-fields'
import { PlaceField } from './place-field'
import type { RecordAnswer } from './record-answer'
import type { RecordFormProps } from './record-form'
import { WarningsPart } from './record-messages'
import { Segments } from './segments'
import { SourceField } from './source-field'
import { TextField } from './text-field'
import { TypeChoice } from './type-choice'
import { useChecked } from './use-checked'
import type { Look } from './use-look'
import { EndField, WhenField } from './when-field'

interface RecordQuestionsProps extends Omit<RecordFormProps, 'look'> {
  answer: RecordAnswer
  look: Look
}

/** The questions of the form, in the order in which people tell it. */
export function RecordQuestions(props: RecordQuestionsProps) {
  const { subject, fields, spans, prisons, sources, today, answer, look } = props
  const t = useTranslations('record')
  const { texts } = answer
  const type = useChecked('.choice-big input[name=type]', subject.event?.type ?? texts.type ?? '')
  const [audience, setAudience] = useState(texts.audience ?? 'team')
  const faults = Object.fromEntries(Object.entries(answer.faults).map(([field, key]) => [field, t(key)]))
  const asked = fields[type] ?? []
  const shared = { texts, faults }
  const isMoreAsked = Object.keys(faults).length > 0 || subject.event !== null || audience === 'public'
  const warnings = look.kind === 'shown' ? look.preview.warnings : answer.warnings
  return (
    <>
      {subject.event === null
        ? <TypeChoice type={type} fault={faults.type ?? null} />
        : <input type="hidden" name="type" value={type} />}
      <div className="ask ask-details">
        {faults.detail !== undefined && <p className="fault" id="field-detail">{faults.detail}</p>}
        <DetailFields fields={asked.filter(({ isRequired }) => isRequired)} type={type} {...shared} />
        <noscript><button className="btn" type="submit" name="intent" value="ask">{t('ask')}</button></noscript>
      </div>
      <section className="ask" aria-labelledby="ask-when">
        <h2 id="ask-when">{t('when.title')}</h2>
        <WhenField name="when" label={t('when.label')} hint={t('when.also')} {...shared} today={today} />
        {spans.includes(type) && <EndField {...shared} today={today} />}
      </section>
      <section className="ask" aria-labelledby="ask-where">
        <h2 id="ask-where">{t('where.title')}</h2>
        <PlaceField type={type} prisons={prisons} {...shared} />
      </section>
      <section className="ask" aria-labelledby="ask-source">
        <h2 id="ask-source">{t('source.title')}</h2>
        <SourceField sources={sources} found={answer.found} {...shared} />
      </section>
      <section className="ask" aria-labelledby="ask-sure">
        <h2 id="ask-sure">{t('sure.title')}</h2>
        <Segments
          name="credibility" legend={t('sure.title')} isLegendHidden chosen={texts.credibility ?? '3'}
          options={credibilities(texts.credibility).map((value) => ({ value, label: t(`sure.${value}`) }))}
        />
      </section>
      <details className="ask more-part" open={isMoreAsked}>
        <summary><h2>{t('more.title')}</h2></summary>
        <DetailFields fields={asked.filter(({ isRequired }) => !isRequired)} type={type} {...shared} />
        <TextField name="locator" label={t('source.locator')} {...shared} />
        <TextField name="note" label={t('more.note')} hint={t('more.noteHint')} isLong {...shared} />
        <AudienceField texts={texts} presumed="team" question={questionOf(type, answer)} onChoose={setAudience} />
      </details>
      <WarningsPart warnings={warnings} texts={texts} />
      <section className="ask" aria-labelledby="ask-changes" aria-live="polite">
        <h2 id="ask-changes">{t('changes.title')}</h2>
        <ChangesPart look={look} asOf={today} isForTeam={audience !== 'public'} />
        <noscript><button className="btn" type="submit" name="intent" value="look">{t('changes.look')}</button></noscript>
      </section>
    </>
  )
}

/** The four that are used; of an event that is edited also the one that it has. */
function credibilities(current: string | undefined): string[] {
  return ['1', '2', '3', ...(current === '4' || current === '5' ? [current] : []), '6']
}

function questionOf(type: string, { question }: RecordAnswer): string | null {
  const known = EVENT_TYPES.find((one) => one === type)
  return question ?? (known ? questionBefore({ type: known, details: {} }, 'public') : null)
}
