interface FailedDoorProps {
  words: { name: string; title: string; text: string; draft: string; again: string; board: string }
  /** The path of the page that failed; null where only the browser knows it. */
  path: string | null
}

/** In the place of a page of the workspace that could not be made: links, so that it works without a script. */
export function FailedDoor({ words, path }: FailedDoorProps) {
  return (
    <main className="door" id="content">
      <title>{words.title}</title>
      <p className="team-word">{words.name}</p>
      <h1 className="t4">{words.title}</h1>
      <p>{words.text}</p>
      <p>{words.draft}</p>
      <p className="door-links">
        {path !== null && <a className="btn main" href={path}>{words.again}</a>}
        <a className="btn" href="/team">{words.board}</a>
      </p>
    </main>
  )
}
