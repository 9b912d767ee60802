import { RING } from './circle-size'
import { arcPath, ringPieces, type LevelCounts } from './ring'

/** The ring around a disc, divided by level: each level has its own line as well as its colour. */
export function LevelRing({ counts, radius }: { counts: LevelCounts; radius: number }) {
  const middle = Math.round((radius + RING.middle) * 10) / 10
  const pieces = ringPieces(counts)
  return pieces.map((piece) =>
    pieces.length === 1 ? (
      <circle key={piece.level} className={`pm-r pm-${piece.level}`} r={middle} />
    ) : (
      <path key={piece.level} className={`pm-r pm-${piece.level}`} d={arcPath(piece, middle)} />
    ))
}
