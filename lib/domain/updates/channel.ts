import { z } from 'zod'
import { filledLine } from '../intake/typed-text'
import { webAddress } from '../intake/web-address'

/** A place elsewhere where the campaign is found. */
export const channelSchema = z.strictObject({ name: filledLine(60), url: webAddress })
export type Channel = z.infer<typeof channelSchema>

/** All of them, in the order in which they are shown. */
export const channelsSchema = z.array(channelSchema).max(20)

/** Channels as lines to be edited: the name, and the address after the last space. */
export function linesOfChannels(channels: readonly Channel[]): string {
  return channels.map(({ name, url }) => `${name} ${url}`).join('\n')
}

/** What such lines say; {@link channelsSchema} judges it. */
export function channelsOfLines(text: string): { name: string; url: string }[] {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return lines.map((line) => {
    const at = line.lastIndexOf(' ')
    return { name: line.slice(0, Math.max(0, at)), url: line.slice(at + 1) }
  })
}
