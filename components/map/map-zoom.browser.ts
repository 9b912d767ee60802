import { openZoom } from './open-zoom'

for (const map of document.querySelectorAll<HTMLElement>('.pm')) openZoom(map)
