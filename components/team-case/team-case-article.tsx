import { useTranslations } from 'next-intl'
import { type Tried, TriedSection } from '@/components/actions/tried-section'
import { CaseHead } from '@/components/case/case-head'
import { HealthSection } from '@/components/case/health-section'
import { MissingSection } from '@/components/case/missing-section'
import { ReasonsSection } from '@/components/case/reasons-section'
import { SentenceSection } from '@/components/case/sentence-section'
import { SilenceSection } from '@/components/case/silence-section'
import { SourcesSection } from '@/components/case/sources-section'
import { StaysSection } from '@/components/case/stays-section'
import { TaskPart } from '@/components/tasks/task-part'
import type { TaskDesk } from '@/components/tasks/task-desk'
import type { TeamReading } from '@/components/team/team-link'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Rule } from '@/lib/domain/rules/rule'
import { CaseBar } from './case-bar'
import type { Act, EventRights, TeamEventLine } from './team-event-line'
import { TeamTimeline } from './team-timeline'
import { WarningsSection } from './warnings-section'

export interface TeamCaseArticleProps {
  page: CasePage
  lines: readonly TeamEventLine[]
  warnings: readonly { code: string; events: string[] }[]
  rules: readonly Rule[]
  rights: EventRights & { mayRecord: boolean; mayErase: boolean; mayWriteLetters: boolean }
  bar: { owners: readonly string[]; isPublic: boolean; watching: 'owner' | 'watcher' | null; standsFor: readonly string[] }
  fault: string | null
  reading: TeamReading
  act: SendKept
  desk: TaskDesk
  tried: Tried
  watch: Act
}

/** A case as the team knows it on a day: what the public page would show, and what stands behind it. */
export function TeamCaseArticle(props: TeamCaseArticleProps) {
  const { page, lines, warnings, rules, rights, bar, fault, reading, act, watch, desk, tried } = props
  const { mayRecord, mayErase, mayWriteLetters } = rights
  const about = { slug: page.slug, caseId: page.id, mayRecord, mayErase, mayWriteLetters, reading, watch }
  const t = useTranslations('team-case.fault')
  const whom = useTranslations('team-tasks.whom')
  return (
    <article className="case team-case">
      <CaseBar {...bar} {...about} />
      {fault !== null && (
        <p className="fault" role="alert">{t.has(fault) ? t(fault) : t('other', { reason: fault })}</p>
      )}
      <CaseHead page={page} />
      <SilenceSection page={page} asOf={reading.asOf} rules={rules} />
      <div className="cols">
        <div>
          <WarningsSection warnings={warnings} />
          <TeamTimeline lines={lines} page={page} rights={rights} act={act} />
          <ReasonsSection
            page={page} asOf={reading.asOf} rules={rules} beside={(reason) => partOf(reason, page, desk)}
          />
          <StaysSection page={page} asOf={reading.asOf} />
          <div className="pair"><SentenceSection page={page} /><HealthSection page={page} /></div>
        </div>
        <div>
          <TriedSection tried={tried} slug={page.slug} mayRecord={mayRecord} reading={reading} />
          <MissingSection page={page} whom={whom} /><SourcesSection page={page} />
        </div>
      </div>
    </article>
  )
}

function partOf({ rule }: Reason, { urgency }: CasePage, desk: TaskDesk) {
  const isCritical = urgency.reasons.some((one) => one.rule === rule && one.level === 'critical')
  return <TaskPart rule={rule} isCritical={isCritical} task={desk.tasks.find((one) => one.rule === rule)} desk={desk} />
}
