/** Style of the 目录页: a list that reads well on a phone and on a desktop, in light and dark. */
import {dark, light, palette} from './colours.js'

/** The style sheet of the 目录页. */
export const indexRules = `:root{color-scheme:light dark;${palette(light)}}
@media (prefers-color-scheme:dark){:root{${palette(dark)}}}
body{margin:0;background:var(--desk);color:var(--ink);font:1rem/1.7 sans-serif}
main{box-sizing:border-box;max-width:52rem;margin:0 auto;padding:1.5rem 1.25rem 3rem;background:var(--paper);min-height:100vh}
h1{margin:0 0 1rem;font-size:1.5rem}
h2{margin:2rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--hairline);font-size:1.2rem}
h3{margin:1rem 0 .25rem;font-size:1rem;color:var(--muted)}
ul{margin:0;padding:0;list-style:none}
li{padding:.5rem 0}
a{color:var(--link)}
.number,time{color:var(--muted);white-space:nowrap;margin-left:.5rem}
.files{display:block}
.files a{margin-right:1rem}
@media print{body,main{background:none;color:#000}a{color:inherit}}`
