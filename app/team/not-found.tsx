import { NothingHere } from '@/components/team/nothing-here'

/** For a browser that is on its way from page to page by scripts; any other is shown /team/nothing by the gate. */
export default function NothingOnTheWay() {
  return <main id="content"><NothingHere /></main>
}
