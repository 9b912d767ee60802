// Signs of a text that was copied from a document: neither seen nor wanted, and no file that we write can carry them.
const UNSEEN = /[\u0001-\u0008\u000e-\u001f\u007f]/g

/** A text with the ends of lines as a field counts them: a browser sends each as two signs. */
export function withPlainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** A text as somebody typed or pasted it, without what cannot be seen in it. */
export function asTyped(text: string): string {
  return withPlainLines(text).replace(/[\u000b\u000c]/g, ' ').replace(UNSEEN, '')
}
