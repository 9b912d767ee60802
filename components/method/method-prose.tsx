import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { LevelMark, PossibleMark } from '@/components/ui/urgency-mark'

const RECORD = ['events', 'absence', 'private'] as const

/** How the record is read, in plain words. */
export function MethodProse() {
  const t = useTranslations('method')
  return (
    <>
      <MethodPart name="record">{RECORD.map((part) => <p key={part}>{t(`record.${part}`)}</p>)}</MethodPart>
      <MethodPart name="dates"><p>{t('dates.text')}</p></MethodPart>
      <MethodPart name="certainty">
        <p>{t('certainty.text')}</p>
        <p>{t('certainty.marks')}</p>
        <p className="samples"><LevelMark level="critical" /> <PossibleMark level="none" possible="critical" /></p>
      </MethodPart>
      <MethodPart name="status"><p>{t('status.text')}</p></MethodPart>
      <MethodPart name="silence"><p>{t('silence.text')}</p></MethodPart>
    </>
  )
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
