import { join } from 'node:path'
import sharp from 'sharp'
import { pointAtFonts } from '@/lib/env'

/** Next and the commands run in the folder of the program. */
const FONTS = join(process.cwd(), 'fonts', 'card', 'fonts.conf')

/**
 * Paints an SVG of ours as PNG, with the typefaces of `fonts/card` and no other of the machine: what it has letters for
 * looks alike everywhere, and Persian is shaped and runs from right to left. Throws where the SVG is malformed.
 */
export async function paintPicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  pointAtFonts(FONTS)
  const png = await sharp(Buffer.from(svg)).png().toBuffer()
  return new Uint8Array(png)
}
