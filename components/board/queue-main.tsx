import type { ComponentProps } from 'react'
import { ActingMain, type ActingLines } from '@/components/tasks/acting-main'
import { BoardMain } from './board-main'
import { WaitingMain } from './waiting-main'

interface QueueMainProps extends ComponentProps<typeof BoardMain> {
  overdue: Pick<ComponentProps<typeof WaitingMain>, 'lines' | 'identities' | 'there'>
  dueDays: number
  acting: ActingLines
}

/** The queue that the address asks for. */
export function QueueMain({ overdue, dueDays, acting, ...main }: QueueMainProps) {
  const { reading, filter, counts } = main
  const { queue } = filter
  const count = counts[queue] ?? 0
  switch (queue) {
    case 'overdue':
      return <WaitingMain reading={reading} filter={filter} {...overdue} count={count} days={dueDays} />
    case 'taken':
    case 'snoozed':
    case 'followups':
      return <ActingMain reading={reading} filter={filter} {...acting} count={count} />
    default:
      return <BoardMain {...main} />
  }
}
