import { useTranslations } from 'next-intl'
import { longestSilence } from '@/components/silence/longest-silence'
import { SilenceBar } from '@/components/silence/silence-bar'
import { UrgencyMark } from '@/components/ui/urgency-mark'
import type { Day } from '@/lib/domain/dates/day'
import { formatDayCount } from '@/lib/i18n/format-count'
import type { ShownPicture, ShownPreview } from './record-answer'
import type { Look } from './use-look'

interface ChangesPartProps {
  look: Look
  asOf: Day
  /** Whether it is for the team, so that nothing of it will be public. */
  isForTeam: boolean
}

/** "What this changes": for the team now and once verified, and for the public. */
export function ChangesPart({ look, asOf, isForTeam }: ChangesPartProps) {
  const t = useTranslations('record.changes')
  if (look.kind === 'none') return <p className="t2 soft">{t('waiting')}</p>
  if (look.kind === 'working') return <p className="t2 soft">{t('working')}</p>
  if (look.kind === 'unreachable') return <p className="t2 soft">{t('unreachable')}</p>
  return <PreviewLines preview={look.preview} asOf={asOf} isForTeam={isForTeam} />
}

interface PreviewLinesProps {
  preview: Omit<ShownPreview, 'warnings'>
  asOf: Day
  isForTeam: boolean
  /** Whether a reviewer decides now, so that nobody else is waited for. */
  isDecided?: boolean
}

/** The same, of a preview that is there. */
export function PreviewLines({ preview, asOf, isForTeam, isDecided = false }: PreviewLinesProps) {
  const t = useTranslations('record.changes')
  const { before, proposed, verified } = preview
  const isSame = JSON.stringify(proposed) === JSON.stringify(verified)
  return (
    <dl className="changes">
      <dt>{t('team')}</dt>
      <dd><PictureChange before={before} after={proposed} asOf={asOf} /></dd>
      {!isSame && <><dt>{t('verified')}</dt><dd><PictureChange before={before} after={verified} asOf={asOf} /></dd></>}
      <dt>{t('public')}</dt>
      <dd>
        {isForTeam || preview.public === null ? t('publicNever') : (
          <>
            {!isDecided && <p>{t('publicNothing')}</p>}
            <PictureChange before={preview.public.before} after={preview.public.after} asOf={asOf} />
          </>
        )}
      </dd>
    </dl>
  )
}

function PictureChange({ before, after, asOf }: { before: ShownPicture; after: ShownPicture; asOf: Day }) {
  const t = useTranslations('record.changes')
  const vocabulary = useTranslations('vocabulary')
  const silences = [before.silence, after.silence]
  const scaleDays = longestSilence(silences)
  const hasMoved = JSON.stringify(before.silence) !== JSON.stringify(after.silence)
  return (
    <ul>
      {before.status !== after.status && (
        <li>{t('status')} <s>{vocabulary(`status.${before.status}`)}</s> <b>{vocabulary(`status.${after.status}`)}</b></li>
      )}
      {before.place !== after.place && (
        <li>{t('place')} <s>{before.place ?? vocabulary('notKnown')}</s> <b>{after.place ?? vocabulary('notKnown')}</b></li>
      )}
      <li>
        {t('silence')} {hasMoved && <s><Silence of={before} /></s>} <b><Silence of={after} /></b>
        {hasMoved && silences.map((silence, place) => (
          <SilenceBar key={place} silence={silence} asOf={asOf} scaleDays={scaleDays} width={280} />
        ))}
      </li>
      <li>
        {t('level')} {before.level !== after.level && <s>{vocabulary(`level.${before.level}`)}</s>}{' '}
        <UrgencyMark level={after.level} possible={after.possible} />
      </li>
    </ul>
  )
}

function Silence({ of: { silence } }: { of: ShownPicture }) {
  const t = useTranslations('record.changes')
  const dates = useTranslations('dates')
  return silence === null ? t('notStated') : formatDayCount(silence, dates)
}
