/** In a browser: what PageData put on the page under an id; null where there is none. */
export function readPageData(id: string): unknown {
  const text = document.getElementById(id)?.textContent
  return text ? JSON.parse(text) : null
}
