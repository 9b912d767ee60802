import { drawPatterns } from './draw-patterns'
import { DrawnSvg } from './drawn-svg'

/** The patterns of a page, where its lines find them. */
export function AxisPatterns() {
  return <svg className="vh" width="0" height="0" aria-hidden="true"><DrawnSvg drawn={drawPatterns()} /></svg>
}
