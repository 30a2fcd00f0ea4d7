/** All commands, in the order in which the help lists them. */
import {auditDefinition} from './audit.js'
import {buildDefinition} from './build.js'
import {checkDefinition} from './check.js'
import {collectDefinition} from './collect.js'
import {deadlinesDefinition} from './deadlines.js'
import {doctorDefinition} from './doctor.js'
import {formsDefinition} from './forms.js'
import {impactDefinition} from './impact.js'
import {ledgerDefinition} from './ledger.js'
import {listDefinition} from './list.js'
import {mergeDefinition} from './merge.js'
import {newDefinition} from './new.js'
import {packDefinition} from './pack.js'
import {quotaDefinition} from './quota.js'
import {returnsDefinition} from './returns.js'
import {reviewDefinition} from './review.js'
import {rulesDefinition} from './rules.js'
import type {Define} from './define.js'

/** The table of commands. */
export const definitions: readonly Define[] = [
  buildDefinition,
  checkDefinition,
  rulesDefinition,
  deadlinesDefinition,
  impactDefinition,
  auditDefinition,
  newDefinition,
  ledgerDefinition,
  quotaDefinition,
  listDefinition,
  returnsDefinition,
  formsDefinition,
  packDefinition,
  collectDefinition,
  reviewDefinition,
  mergeDefinition,
  doctorDefinition
]
