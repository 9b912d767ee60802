import { mailLink } from '@/lib/domain/letters/mail-link'

/** Sends, prints and copies a letter as its writer has changed it. What is typed stays in the browser. */
function follow(letter: HTMLElement): void {
  const part = <Part extends HTMLElement>(name: string) => letter.querySelector<Part>(`[data-part="${name}"]`)
  const [subject, body] = [part<HTMLInputElement>('subject'), part<HTMLTextAreaElement>('body')]
  if (!subject || !body) return
  const [mail, said] = [part<HTMLAnchorElement>('mail'), part('said')]
  const write = (name: string, text: string) => {
    const paper = part(`paper-${name}`)
    if (paper) paper.textContent = text
  }
  const take = () => {
    const { to = '', cc = '' } = letter.dataset
    if (mail) mail.href = mailLink({ to: wordsOf(to), cc: wordsOf(cc), subject: subject.value, body: body.value })
    write('subject', subject.value)
    write('body', body.value)
  }
  letter.addEventListener('input', take)
  // A browser may bring back what was typed before the page was left.
  take()
  for (const tool of letter.querySelectorAll('[data-part="tools"]')) tool.removeAttribute('hidden')
  part('print')?.addEventListener('click', () => {
    for (const other of letters) other.classList.toggle('not-printed', other !== letter)
    print()
  })
  const copy = part('copy')
  copy?.addEventListener('click', () => {
    navigator.clipboard.writeText(`${subject.value}\n\n${body.value}`).then(() => {
      if (said) said.textContent = copy.dataset.done ?? ''
    }, () => body.select())
  })
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}

const letters = [...document.querySelectorAll<HTMLElement>('[data-letter]')]
for (const letter of letters) follow(letter)
