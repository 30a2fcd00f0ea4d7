/** 讨论稿, 送审稿: the label above the sheet and the watermark on it. */
import {watermark} from '../../../layout/draft-label.js'

/** Rules for drafts alone; the watermark is drawn on every sheet of paper. */
export const draftRules = `.draftLabel{max-width:210mm;margin:0 auto;padding:.5rem 1.25rem;text-align:right;font-family:var(--face-heiti);color:var(--ink)}
.watermark{position:fixed;inset:0;z-index:1;display:grid;place-items:center;overflow:hidden;pointer-events:none;user-select:none;font-family:var(--face-heiti);font-size:min(24vw,9rem);white-space:nowrap;color:rgb(128 128 128/.14);transform:rotate(${watermark.rotation}deg)}
@media print{.draftLabel{max-width:none;padding:0}}`
