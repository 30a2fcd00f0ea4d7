/** The rules over the workspace, in the order of the manual. */
import {categoryWords} from './category-words.js'
import {citationAgreement} from './citation-agreement.js'
import {citationKnown} from './citation-known.js'
import {citedDate} from './cited-date.js'
import {citedTitle} from './cited-title.js'
import {contactAgreement} from './contact-agreement.js'
import {departmentNames} from './department-names.js'
import {eventDeadlines} from './event-deadlines.js'
import {figuresAlike} from './figures-alike.js'
import {listedUnits} from './listed-units.js'
import {numberGaps} from './number-gaps.js'
import {numberOrder} from './number-order.js'
import {registryFigures} from './registry-figures.js'
import {registrySources} from './registry-sources.js'
import {replyRecipient} from './reply-recipient.js'
import {unitNames} from './unit-names.js'
import type {CitationRule, WorkspaceRule} from './workspace-rule.js'

/** All of them. */
export const workspaceRules: readonly WorkspaceRule[] = [
  citationKnown,
  citationAgreement,
  citedTitle,
  citedDate,
  replyRecipient,
  numberOrder,
  numberGaps,
  unitNames,
  departmentNames,
  categoryWords,
  registryFigures,
  listedUnits,
  registrySources,
  eventDeadlines,
  figuresAlike,
  contactAgreement
]

/** Those of them that look at nothing but citations. */
export const citationRules: readonly CitationRule[] = [citationKnown, citationAgreement, citedDate]
