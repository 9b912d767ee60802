/** The same path in relative tenths without needless signs, commas and zeros: half the bytes. */
export function compactPath(path: string): string {
  let text = ''
  let [x, y] = [0, 0]
  for (const part of path.matchAll(/([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g)) {
    const [, command, toX, toY] = part
    if (command === 'Z') {
      text += 'z'
      continue
    }
    const [nextX, nextY] = [Math.round(Number(toX) * 10), Math.round(Number(toY) * 10)]
    if (command === 'M') text += `M${tenths(nextX)}${follow(tenths(nextY))}`
    else if (nextX !== x || nextY !== y) text += `l${tenths(nextX - x)}${follow(tenths(nextY - y))}`
    ;[x, y] = [nextX, nextY]
  }
  return text
}

function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.')
}

function follow(number: string): string {
  return number.startsWith('-') ? number : ` ${number}`
}
