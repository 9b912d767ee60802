import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { LevelMark, PossibleMark } from '@/components/ui/urgency-mark'

/** The paragraphs of a part, as its messages name them. */
const PARAGRAPHS = {
  record: ['events', 'absence', 'private'],
  verification: ['people', 'publication', 'after'],
  unknown: ['text', 'stated', 'grade'],
  limits: ['record', 'late', 'custody', 'bounds', 'days'],
} as const

/** How the record is read, in plain words. */
export function MethodProse() {
  const t = useTranslations('method')
  return (
    <>
      <PlainPart name="record" />
      <PlainPart name="verification" />
      <MethodPart name="dates"><p>{t('dates.text')}</p></MethodPart>
      <MethodPart name="certainty">
        <p>{t('certainty.text')}</p>
        <p>{t('certainty.marks')}</p>
        <p className="samples"><LevelMark level="critical" /> <PossibleMark level="none" possible="critical" /></p>
      </MethodPart>
      <PlainPart name="unknown" />
      <MethodPart name="status"><p>{t('status.text')}</p></MethodPart>
      <MethodPart name="silence"><p>{t('silence.text')}</p></MethodPart>
    </>
  )
}

/** A part that is only text. */
export function PlainPart({ name }: { name: keyof typeof PARAGRAPHS }) {
  const t = useTranslations(`method.${name}`)
  return <MethodPart name={name}>{PARAGRAPHS[name].map((key) => <p key={key}>{t(key)}</p>)}</MethodPart>
}

/** One part of the method with its heading, which the contents link to. */
export function MethodPart({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations('method')
  return (
    <section className="sec prose" id={name} aria-labelledby={`${name}-title`}>
      <header><h2 id={`${name}-title`} className="t4">{t(`${name}.title`)}</h2></header>
      {children}
    </section>
  )
}
