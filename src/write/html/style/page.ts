/** The page around the document, and what holds for all text. */
import {dark, light, palette} from './colours.js'
import {faceProperties} from './roles.js'

/**
 * `text-spacing-trim:space-all` and `no-autospace` keep the full-width cells of official documents; `line-break:strict`
 * is 避头尾; `anywhere` lets long addresses wrap on a phone.
 */
export const pageRules = `:root{color-scheme:light dark;${palette(light)};${faceProperties};--zi:1.125rem}
@media screen and (prefers-color-scheme:dark){:root{${palette(dark)}}}
*{box-sizing:border-box}
body,h1,h2,h3,h4,h5,h6,p,dl,dd,ol,ul{margin:0;padding:0}
h1,h2,h3,h4,h5,h6{font:inherit}
html{background:var(--desk);color:var(--ink);font-family:system-ui,sans-serif;line-height:1.6;font-synthesis:none;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{line-break:strict;overflow-wrap:anywhere;text-autospace:no-autospace;text-spacing-trim:space-all;hanging-punctuation:none}
a{color:var(--link);text-decoration-thickness:from-font;text-underline-offset:.18em}
a:focus-visible,.tableRegion:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:1rem;top:-10rem;z-index:1;padding:.5rem 1rem;background:var(--paper)}
.skip:focus{top:1rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.pageHeader,.pageFooter{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;max-width:50rem;margin:0 auto;padding:.875rem 1.25rem;color:var(--muted);font-size:.9375rem}
.pageHeader ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none}
.pageHeader nav{display:flex;flex-wrap:wrap}
.pageFooter{padding-block:1.25rem 2rem;justify-content:flex-start}
.disclosure{max-width:50rem;margin:0 auto;padding:1rem 1.25rem;background:var(--paper);border-bottom:1px solid var(--hairline);font-size:.9375rem}
.disclosure dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.375rem 2rem}
.disclosure div{display:grid;grid-template-columns:5em 1fr}
.disclosure .wide{grid-column:1/-1}
.disclosure dt{color:var(--muted)}`
