import { EditionChanges } from '@/components/editions/edition-changes'
import { GoneEdition } from '@/components/editions/gone-edition'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { isolateText } from '@/lib/i18n/isolate-text'
import { countChanges, listChanges } from '@/lib/open/editions/compare-editions'
import { describePage } from '../../../../../describe-page'
import { openPage, type PageInput } from '../../../../../open-page'
import { STATUS_GONE } from '../../status-gone'
import { findPair, type PairParams } from './find-pair'

const MOST_SHOWN = 200

export async function generateMetadata(input: PageInput<PairParams>) {
  const { newer, older } = await findPair(input)
  const values = { number: isolateText(newer.number), other: isolateText(older.number) }
  const described = await describePage(input, 'editions.changes', values)
  return newer.gone ? { ...described, ...STATUS_GONE } : described
}

export default async function ChangesPage(input: PageInput<PairParams>) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const [{ reading, sources }, { newer, older }] = [page, await findPair(input)]
  const { number, gone } = newer
  const read = gone ? null : await Promise.all([countChanges(older, newer), listChanges(older, newer, 0, MOST_SHOWN)])
  return (
    <SiteFrame reading={reading} sources={sources} section="data" path={`/data/editions/${number}/since/${older.number}`}>
      {gone && <GoneEdition {...{ number, gone, reading }} />}
      {read && (
        <EditionChanges
          {...{ number, reading }} other={older.number} counts={read[0]} {...read[1]} hasMore={read[1].next !== null}
        />
      )}
    </SiteFrame>
  )
}
