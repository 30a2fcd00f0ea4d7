/** What every query is answered from. */
import type {WorkPlan} from '../ledger/model.js'
import type {Registry} from '../registry/model.js'

/** The data and the document that asks. */
export interface Desk {
  readonly registry: Registry
  /** 截至 where a call does not say: the 成文日期 of the document, YYYY-MM-DD. */
  readonly date: string
  /** Printed 发文字号 of the document that asks, which `依据="本文"` means; null where it has none. */
  readonly ownNumber: string | null
  /** 工作要点 that the document names; absent where it names none. */
  readonly plan?: WorkPlan | undefined
}

/** What a document says about itself. */
export type Asker = Omit<Desk, 'registry'>
