import { useTranslations } from 'next-intl'
import { MARK_KINDS } from '@/lib/domain/timeline/mark-kinds'
import { drawMark } from './draw-marks'
import type { Drawn } from './drawn'
import { DrawnSvg } from './drawn-svg'

const TIMES: Readonly<Record<string, { look: string; d: string }>> = {
  stay: { look: 'stay-1', d: 'M0 15L9 3H26V15z' },
  unplaced: { look: 'stay-unplaced', d: 'M1 15L9 3H25V15z' },
  solitary: { look: 'sil', d: 'M0 11H26V15H0z' },
  hunger: { look: 'wave', d: 'M0 9q2.2 -4 4.4 0t4.4 0t4.4 0t4.4 0t4.4 0t4.4 0' },
  silence: { look: 'sil', d: 'M0 13L9 9H26V13z' },
}

/** What the lines draw, sign by sign. */
export function AxisLegend() {
  const t = useTranslations('axis.legend')
  const marks = MARK_KINDS.map((kind): [string, Drawn] => [kind, {
    tag: 'svg', attributes: { x: 9, y: 9, width: 1, height: 1, overflow: 'visible' }, children: [drawMark(kind, false)],
  }])
  const times = Object.entries(TIMES).map(([name, { look, d }]): [string, Drawn] => {
    return [name, { tag: 'path', look, attributes: { d } }]
  })
  return (
    <ul className="axis-legend t1 soft">
      {[...times, ...marks].map(([name, sign]) => (
        <li key={name}>
          <svg width={name in TIMES ? 26 : 18} height="18" aria-hidden="true"><DrawnSvg drawn={sign} /></svg>{' '}
          {t(name)}
        </li>
      ))}
    </ul>
  )
}
