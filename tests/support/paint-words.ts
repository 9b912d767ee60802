import sharp from 'sharp'
import { paintPicture } from '@/lib/open/paint-picture'

/** Paints each word that it is told, and says how wide the ink of it is, in pixels, as JSON. */
async function paintWords(words: readonly (readonly [family: string, text: string])[]): Promise<void> {
  const widths: number[] = []
  for (const [family, text] of words) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120"><rect width="600" height="120"
      fill="#fff"/><text x="20" y="80" font-size="60" font-family="${family}">${text}</text></svg>`
    const { info } = await sharp(await paintPicture(svg)).trim().toBuffer({ resolveWithObject: true })
    widths.push(info.width)
  }
  process.stdout.write(JSON.stringify(widths))
}

void paintWords(JSON.parse(process.argv[2] ?? '[]') as [string, string][])
