import { micromark } from 'micromark'
import { readHtml } from './read-html'

/**
 * Text of an appeal as it was written: Markdown, in which HTML is shown as text and no link leads anywhere but to the
 * web or to mail (micromark's defaults).
 */
export function Markdown({ text }: { text: string }) {
  return <div className="markdown">{readHtml(micromark(text))}</div>
}
