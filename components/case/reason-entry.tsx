import { useTranslations } from 'next-intl'
import { wordsFor } from '@/components/cases/reason-words'
import { useRuleWords } from '@/components/method/use-rule-words'
import { Icon } from '@/components/ui/icon'
import { LevelMark, PossibleMark } from '@/components/ui/urgency-mark'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { ArithmeticLines } from './arithmetic-lines'
import { RaisedPart } from './raised-part'
import { ReasonEvents } from './reason-events'

interface ReasonEntryProps {
  reason: Reason
  rule: Rule | null
  page: CasePage
  asOf: Day
  open: boolean
}

/** One reason: level and title, and under them the rule, the sums, the standard and the events. */
export function ReasonEntry({ reason, rule, page, asOf, open }: ReasonEntryProps) {
  const t = useTranslations('reasons')
  const wordsOf = useRuleWords()
  return (
    <details open={open}>
      <summary>
        {reason.certainty === 'certain'
          ? <LevelMark level={reason.level} />
          : <PossibleMark level="none" possible={reason.level} />}
        <span>
          <b><ReasonTitle reason={reason} rule={rule} page={page} /></b>
          {rule !== null && <span className="reason-hint">{wordsOf(rule).basis}</span>}
        </span>
        <Icon name="chevron" className="i tick" />
      </summary>
      <dl className="in kv">
        <dt>{t('part.certainty')}</dt>
        <dd>{t(`certainty.${reason.certainty}`)}</dd>
        {rule !== null && <RuleParts rule={rule} />}
        <dt>{t('part.arithmetic')}</dt>
        <dd><ArithmeticLines reason={reason} rule={rule} asOf={asOf} fromHome={measuredOf(reason, page)} /></dd>
        <RaisedPart raisedBy={reason.raisedBy} />
        {rule !== null && <StandardPart rule={rule} />}
        <dt>{t('part.restsOn')}</dt>
        <dd><ReasonEvents ids={reason.events} page={page} /></dd>
      </dl>
    </details>
  )
}

/** Of U17, the distance that it rests on where no source states one. */
function measuredOf({ rule }: Reason, { status, kmFromFamily, fromHome }: CasePage) {
  return rule === 'U17' && status !== 'exiled' && kmFromFamily === null ? fromHome : null
}

function ReasonTitle({ reason, rule, page }: Pick<ReasonEntryProps, 'reason' | 'rule' | 'page'>) {
  const titles = useTranslations('reasons.title')
  const dates = useTranslations('dates')
  const wordsOf = useRuleWords()
  const { key, values } = wordsFor(reason, page, (name) => titles.has(name), dates)
  return titles.has(key) ? titles(key, values) : (rule === null ? reason.rule : wordsOf(rule).name)
}

function RuleParts({ rule }: { rule: Rule }) {
  const t = useTranslations('reasons')
  const levels = useTranslations('vocabulary.level')
  const words = useRuleWords()(rule)
  const counted = rule.tiers.some(({ days }) => days > 0)
  const tiers = rule.tiers.map(({ days, level }) => t('tier', { level: levels(level).toLowerCase(), days }))
  return (
    <>
      <dt>{t('part.rule')}</dt>
      <dd>
        {t('rule', { id: rule.id, name: words.name, holdsWhen: words.holdsWhen })}
        {counted && ` ${t('tiers', { tiers: tiers.join(t('join')) })}`}
      </dd>
    </>
  )
}

function StandardPart({ rule }: { rule: Rule }) {
  const t = useTranslations('reasons')
  const words = useRuleWords()(rule)
  return (
    <>
      <dt>{t('part.standard')}</dt>
      <dd>{t('standard', { basis: words.basis })} {rule.kind.includes('policy') && t('policy')}</dd>
    </>
  )
}
