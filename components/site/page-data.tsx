/** What a script of ours reads on the page: data, which no browser runs. */
export function PageData({ id, data }: { id: string; data: unknown }) {
  // Within a script element a browser ends the text at the first `</`.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: json }} />
}
