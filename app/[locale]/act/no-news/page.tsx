import { describePage } from '../../describe-page'
import type { PageInput } from '../../open-page'
import { TokenPage } from '../token-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'act.no-news')
}

export default function NoNewsPage(input: PageInput) {
  return <TokenPage input={input} step="no-news" />
}
