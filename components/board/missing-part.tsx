import { useTranslations } from 'next-intl'
import { Key } from '@/components/keys/key'
import { useName } from '@/components/names/use-name'
import type { MissingItem } from '@/lib/domain/contract/case-page'
import { recordLink } from './case-links'
import { useMissingWords } from './use-missing-words'

/** A case, and what is not on record about it. */
interface MissingLine {
  id: string
  slug: string
  name: { latin: string; native: string | null }
  missing: MissingItem[]
}

/** The right column: which questions the viewer's own cases leave open. */
export function MissingPart({ lines }: { lines: readonly MissingLine[] }) {
  const t = useTranslations('board')
  return (
    <section className="sec" aria-labelledby="missing">
      <header><h2 id="missing">{t('missing.mine')}</h2><Key of="4" /></header>
      {lines.length === 0 && <p className="t1 soft">{t('missing.nothing')}</p>}
      <ul className="waiting">{lines.map((line) => <MissingEntry key={line.id} line={line} />)}</ul>
    </section>
  )
}

function MissingEntry({ line }: { line: MissingLine }) {
  const words = useMissingWords(line.missing)
  const nameOf = useName()
  return (
    <li>
      <div>
        <a href={recordLink(line.slug)}>{nameOf(line.name)}</a>
        <p className="t1 soft">{words}</p>
      </div>
    </li>
  )
}
