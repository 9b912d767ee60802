import { MessagePage } from './message-page'

interface FailedMessageProps {
  words: { title: string; text: string; again: string }
  /** The path of the page that failed. */
  path: string
}

/** What stands in the place of a page that could not be made: a link, so that it works without a script. */
export function FailedMessage({ words, path }: FailedMessageProps) {
  return (
    <div className="wrap">
      <MessagePage title={words.title}>
        <p>{words.text}</p>
        <p><a href={path}>{words.again}</a></p>
      </MessagePage>
    </div>
  )
}
