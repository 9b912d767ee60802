import { SilenceBarDrawing, type SilenceBarProps } from './silence-bar-drawing'
import { useCalendar } from './use-calendar'
import { useRightToLeft } from './use-right-to-left'

/** A small bar of a silence that ends on the day shown, in the reader's direction and calendar. */
export function SilenceBar(props: SilenceBarProps) {
  return <SilenceBarDrawing {...props} rightToLeft={useRightToLeft()} calendar={useCalendar()} />
}
