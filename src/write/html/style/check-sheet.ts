/** Style of the 校对单: plain tables that print on A4. */
import {dark, light, palette} from './colours.js'

/** The style sheet of the 校对单. */
export const checkSheetRules = `:root{color-scheme:light dark;${palette(light)}}
@media (prefers-color-scheme:dark){:root{${palette(dark)}}}
body{margin:0;background:var(--desk);color:var(--ink);font:1rem/1.6 sans-serif}
main{box-sizing:border-box;max-width:64rem;margin:0 auto;padding:1.5rem 1.25rem 3rem;background:var(--paper);min-height:100vh}
h1{margin:0 0 1rem;font-size:1.5rem}
h2{margin:2rem 0 .25rem;font-size:1.2rem}
h3{margin:1rem 0 .25rem;font-size:1rem}
.path{margin:0 0 .5rem;color:var(--muted)}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid var(--muted);padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th:nth-child(1),td:nth-child(1),td:nth-child(2){white-space:nowrap}
th:last-child{min-width:6rem}
@media print{@page{size:A4;margin:15mm}body,main{background:none;color:#000;padding:0;font-size:10pt}thead{display:table-header-group}tr{break-inside:avoid}}`
