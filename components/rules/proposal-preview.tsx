import { useTranslations } from 'next-intl'
import type { TeamReading } from '@/components/team/team-link'
import type { PicturePreview } from '@/lib/domain/rules/change/preview'
import type { TeamRuleProposal } from '@/lib/domain/rules/change/team-rule'
import { formatDayLong } from '@/lib/i18n/format-day'
import { ChangedCases, type NamedCases } from './changed-cases'
import { PreviewMonths } from './preview-months'
import { PrisonChanges } from './prison-changes'

interface ProposalPreviewProps {
  proposal: TeamRuleProposal
  /** Who those are that change, in each picture. */
  named: { team: NamedCases; public: NamedCases }
  /** How prisons are called, by id. */
  prisonNames: ReadonlyMap<string, string>
  reading: TeamReading
}

const PICTURES = ['team', 'public'] as const

/** What a change of a rule would do, to the day and over the past year, in both pictures. */
export function ProposalPreview({ proposal: { preview, looked }, named, prisonNames, reading }: ProposalPreviewProps) {
  const t = useTranslations('team-rules.preview')
  const { done, total, isEnded } = looked
  const prisons = preview?.prisons
  const nameOf = (id: string) => prisonNames.get(id) ?? id
  return (
    <section className="sec preview" aria-labelledby="preview">
      <header><h2 id="preview" className="t4">{t('title')}</h2></header>
      {prisons ? <DaysLooked looked={looked} on={preview.on} /> : (
        <p className={isEnded ? undefined : 'well'}>{isEnded ? t('looked', { total }) : t('looking', { done, total })}</p>
      )}
      {prisons && PICTURES.map((picture) => (
        <PrisonChanges key={picture} title={t(picture)} days={prisons[picture]} nameOf={nameOf} reading={reading} />
      ))}
      {preview && !prisons && total > 0 && PICTURES.map((picture) => (
        <PictureChange
          key={picture} title={t(picture)} on={preview.on} preview={preview[picture]} named={named[picture]}
          reading={reading}
        />
      ))}
    </section>
  )
}

function DaysLooked({ looked: { done, total, isEnded }, on }: { looked: TeamRuleProposal['looked']; on: string }) {
  const [t, dates] = [useTranslations('team-rules.prisons'), useTranslations('dates')]
  if (isEnded) return <p>{t('looked', { day: formatDayLong(on, dates) })}</p>
  return <p className="well">{t('looking', { done, total })}</p>
}

interface PictureChangeProps {
  title: string
  on: string
  preview: PicturePreview
  named: NamedCases
  reading: TeamReading
}

function PictureChange({ title, on, preview, named, reading }: PictureChangeProps) {
  const [t, dates] = [useTranslations('team-rules.preview'), useTranslations('dates')]
  const { rise, fall, possibleRise, possibleFall, yearRise, yearFall, months } = preview
  return (
    <section>
      <h3 className="t3">{title}</h3>
      <p>{t('today', { day: formatDayLong(on, dates), rise, fall })}</p>
      {possibleRise + possibleFall > 0 && <p>{t('possible', { rise: possibleRise, fall: possibleFall })}</p>}
      <p>{t('year', { rise: yearRise, fall: yearFall })}</p>
      <PreviewMonths months={months} />
      <ChangedCases cases={named} total={rise + fall + possibleRise + possibleFall} reading={reading} />
    </section>
  )
}
