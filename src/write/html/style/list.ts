/** Controls of long lists; their script makes them, so pages without such a list have no rules for them. */

/** Controls that are easy to hit with a finger; none on paper. */
export const listRules = `.listFilter{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin-block:.75rem;font-family:system-ui,sans-serif;font-size:1rem;line-height:1.5;letter-spacing:0;text-align:start;text-indent:0}
.listFilter label{display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:center;max-width:100%}
.listFilter input,.listFilter select,.listFilter button{max-width:100%;min-height:2.75rem;padding:.25rem .75rem;border:1px solid var(--muted);border-radius:.25rem;background:var(--paper);color:var(--ink);font:inherit}
.listFilter :focus-visible{outline:3px solid var(--link);outline-offset:2px}
.listFilter+.tableRegion{margin-top:0}
@media print{.listFilter{display:none}}`
