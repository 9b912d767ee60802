import type { ToldOf } from '@/components/act/told-of'
import type { EventKind } from '@/components/timeline/event-kind'
import { GatheringSection } from '@/components/gatherings/gathering-section'
import { LetterSection } from '@/components/letters/letter-section'
import { Timeline } from '@/components/timeline/timeline'
import type { Reading } from '@/components/site/reading'
import { PostsSection } from '@/components/updates/posts-section'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Rule } from '@/lib/domain/rules/rule'
import { CaseData } from './case-data'
import { CaseHead } from './case-head'
import { CasePhoto } from './case-photo'
import { ClosedSection } from './closed-section'
import { HealthSection } from './health-section'
import { MissingSection } from './missing-section'
import { ReasonsSection } from './reasons-section'
import { RecordSection } from './record-section'
import { SentenceSection } from './sentence-section'
import { ShareSection } from './share-section'
import { SilenceSection } from './silence-section'
import { SourcesSection } from './sources-section'
import { StaysSection } from './stays-section'
import { TellSection } from './tell-section'

interface CaseArticleProps {
  page: CasePage
  rules: readonly Rule[]
  told?: ToldOf
  kind: EventKind | null
  reading: Reading
}

/** The page of one person on one day. */
export function CaseArticle({ page, rules, told, kind, reading }: CaseArticleProps) {
  const { asOf } = reading
  const path = `/cases/${page.slug}`
  return (
    <article className="case">
      <CaseHead page={page} />
      <SilenceSection page={page} asOf={asOf} rules={rules} />
      <ClosedSection page={page} />
      <div className="cols">
        <div>
          <ReasonsSection page={page} asOf={asOf} rules={rules} />
          <Timeline page={page} kind={kind} reading={reading} path={path} />
          <StaysSection page={page} asOf={asOf} />
          <div className="pair">
            <SentenceSection page={page} />
            <HealthSection page={page} />
          </div>
        </div>
        <div>
          <CasePhoto page={page} />
          <LetterSection letters={told?.letters ?? []} reading={reading} />
          <GatheringSection gatherings={told?.gatherings ?? []} reading={reading} />
          <ShareSection page={page} reading={reading} path={path} />
          <PostsSection posts={told?.posts ?? []} reading={reading} />
          <CaseData page={page} reading={reading} path={path} />
          <MissingSection page={page} />
          <SourcesSection page={page} />
          <RecordSection page={page} />
          <TellSection slug={page.slug} reading={reading} />
        </div>
      </div>
    </article>
  )
}
