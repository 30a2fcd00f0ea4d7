/** Colours of the screen. Every pair used has a contrast of at least 4.5 : 1 (WCAG 2.1 AA), which a test computes. */
import {screenRed} from '../../../layout/gbt9704.js'

/** Colours of one scheme, each named for what it is used for. */
export interface Palette {
  /** Behind the sheet. */
  readonly desk: string
  readonly paper: string
  readonly ink: string
  /** Labels and small print around the document. */
  readonly muted: string
  readonly red: string
  readonly link: string
  /** Hairlines; they carry no meaning of their own. */
  readonly hairline: string
}

/** Light scheme. */
export const light: Palette = {
  desk: '#eeedea',
  paper: '#ffffff',
  ink: '#16181a',
  muted: '#595959',
  red: `#${screenRed.hex.toLowerCase()}`,
  link: '#0b4a94',
  hairline: '#d4d1ca'
}

/** Dark scheme: the red is lighter so that it can still be read. */
export const dark: Palette = {
  desk: '#101213',
  paper: '#1b1d1f',
  ink: '#e6e4e0',
  muted: '#a9a7a2',
  red: '#ff7a6e',
  link: '#8db9ff',
  hairline: '#3a3d40'
}

/** A palette as custom properties. */
export const palette = (colours: Palette): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
