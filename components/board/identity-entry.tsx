import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { Icon } from '@/components/ui/icon'
import { useMarks } from '@/components/ui/use-marks'
import { formatDayLong } from '@/lib/i18n/format-day'

/** Something about who somebody is, or their photo, that waits: for a second person, or for its author. */
export interface IdentityLine {
  slug: string
  name: { latin: string; native: string | null }
  what: 'identity' | 'photo'
  fields: string[]
  author: string
  isOwn: boolean
  /** Why it was sent back; null where it waits for a second person. */
  note: string | null
  sentBack: boolean
  /** The civil day since which it waits, `YYYY-MM-DD`. */
  sinceOn: string
}

/** One of them: whose it is, what it says, and who wrote it. */
export function IdentityEntry({ line, keys = 'o' }: { line: IdentityLine; keys?: string }) {
  const t = useTranslations('board.waiting')
  const [fields, matters] = [useTranslations('case-file.field'), useTranslations('team-case')]
  const dates = useTranslations('dates')
  const nameOf = useName()
  const { comma } = useMarks()
  const { slug, name, what, author, isOwn, note, sentBack, sinceOn } = line
  const said = what === 'photo' ? t('photo') : matters('identity')
  return (
    <li data-row className={isOwn && !sentBack ? 'own' : undefined}>
      <Icon name={what === 'photo' ? 'picture' : 'person'} />
      <div>
        <a href={`/team/cases/${slug}/${what}`} data-row-link aria-keyshortcuts={keys}>{t('about', { said, name: nameOf(name) })}</a>
        {line.fields.length > 0 && <p className="t1 soft">{line.fields.map((field) => fields(field)).join(comma)}</p>}
        <p className="t1 soft">
          {sentBack ? t('question', { question: note ?? '' })
            : isOwn ? t('own') : t('by', { author, day: formatDayLong(sinceOn, dates) })}
        </p>
      </div>
    </li>
  )
}
