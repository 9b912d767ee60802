import { describePage } from '../../describe-page'
import type { PageInput } from '../../open-page'
import { TokenPage } from '../token-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'act.renew')
}

export default function RenewPage(input: PageInput) {
  return <TokenPage input={input} step="renew" />
}
