/** Every rule, in the order of the manual. */
import type {Rule} from '../rule.js'
import {adjacentQuotesComma} from './adjacent-quotes-comma.js'
import {approximateNumberMark} from './approximate-number-mark.js'
import {approximateNumerals} from './approximate-numerals.js'
import {approximationOnce} from './approximation-once.js'
import {arabicOrdinalMark} from './arabic-ordinal-mark.js'
import {articleSequence} from './article-sequence.js'
import {attachmentMentioned} from './attachment-mentioned.js'
import {attachmentReference} from './attachment-reference.js'
import {attachmentTitles} from './attachment-titles.js'
import {bracketNesting} from './bracket-nesting.js'
import {bracketedOrdinalMark} from './bracketed-ordinal-mark.js'
import {captionEndMark} from './caption-end-mark.js'
import {categoryNames} from './category-names.js'
import {chapterSpace} from './chapter-space.js'
import {chineseOrdinalMark} from './chinese-ordinal-mark.js'
import {citationForm} from './citation-form.js'
import {clockForm} from './clock-form.js'
import {closingPhrase} from './closing-phrase.js'
import {confusableWords} from './confusable-words.js'
import {contactForm} from './contact-form.js'
import {countingSequence} from './counting-sequence.js'
import {countingWords} from './counting-words.js'
import {dashForm} from './dash-form.js'
import {dateDigitsAlike} from './date-digits-alike.js'
import {datePadding} from './date-padding.js'
import {dayWord} from './day-word.js'
import {deadlineOrder} from './deadline-order.js'
import {decimalZero} from './decimal-zero.js'
import {digitLetters} from './digit-letters.js'
import {documentNumberBrackets} from './document-number-brackets.js'
import {documentNumberYear} from './document-number-year.js'
import {doubleConjunction} from './double-conjunction.js'
import {ellipsisEtc} from './ellipsis-etc.js'
import {ellipsisForm} from './ellipsis-form.js'
import {enumerationCount} from './enumeration-count.js'
import {etcComma} from './etc-comma.js'
import {eventDateDot} from './event-date-dot.js'
import {fixedNumeralWords} from './fixed-numeral-words.js'
import {formsOfAddress} from './forms-of-address.js'
import {fourDigitYear} from './four-digit-year.js'
import {fullStopForm} from './full-stop-form.js'
import {fullWidthMarks} from './full-width-marks.js'
import {governmentInstructions} from './government-instructions.js'
import {halfWidthDigits} from './half-width-digits.js'
import {halfWidthLetters} from './half-width-letters.js'
import {headingEndMark} from './heading-end-mark.js'
import {headingSequence} from './heading-sequence.js'
import {houseTerms} from './house-terms.js'
import {innerDepartment} from './inner-department.js'
import {letterCode} from './letter-code.js'
import {levelSkipping} from './level-skipping.js'
import {markPairing} from './mark-pairing.js'
import {markSpacing} from './mark-spacing.js'
import {middleDot} from './middle-dot.js'
import {mixedNumerals} from './mixed-numerals.js'
import {namesAlike} from './names-alike.js'
import {numeralConsistency} from './numeral-consistency.js'
import {ordinalWordComma} from './ordinal-word-comma.js'
import {peerLetter} from './peer-letter.js'
import {percentForm} from './percent-form.js'
import {placeholderResolved} from './placeholder-resolved.js'
import {provinceList} from './province-list.js'
import {provinceOrder} from './province-order.js'
import {quoteNesting} from './quote-nesting.js'
import {quotedFullStop} from './quoted-full-stop.js'
import {rangeMark} from './range-mark.js'
import {rangeOrder} from './range-order.js'
import {rangeUnits} from './range-units.js'
import {realDate} from './real-date.js'
import {recipientsOnce} from './recipients-once.js'
import {recipientsPresent} from './recipients-present.js'
import {repeatedMarks} from './repeated-marks.js'
import {repeatedPassages} from './repeated-passages.js'
import {repeatedWords} from './repeated-words.js'
import {replyCitation} from './reply-citation.js'
import {requestContact} from './request-contact.js'
import {requestInReport} from './request-in-report.js'
import {responseTime} from './response-time.js'
import {responsibleUnits} from './responsible-units.js'
import {rowCount} from './row-count.js'
import {rowNumbers} from './row-numbers.js'
import {rowTotal} from './row-total.js'
import {rowsOnce} from './rows-once.js'
import {sentenceEnd} from './sentence-end.js'
import {shareAgreement} from './share-agreement.js'
import {shareTotal} from './share-total.js'
import {shortDateMark} from './short-date-mark.js'
import {shortNameDefined} from './short-name-defined.js'
import {shortNameUsed} from './short-name-used.js'
import {signatureIssuer} from './signature-issuer.js'
import {simplifiedCharacters} from './simplified-characters.js'
import {singleRecipient} from './single-recipient.js'
import {solidusMarks} from './solidus-marks.js'
import {statedTotal} from './stated-total.js'
import {tableTotal} from './table-total.js'
import {thousandsSeparators} from './thousands-separators.js'
import {titleComposition} from './title-composition.js'
import {titleEndMark} from './title-end-mark.js'
import {titleGenre} from './title-genre.js'
import {titleIssuer} from './title-issuer.js'
import {titleMarkNesting} from './title-mark-nesting.js'
import {titleMarkUse} from './title-mark-use.js'
import {totalElsewhere} from './total-elsewhere.js'
import {upwardCopies} from './upward-copies.js'
import {upwardKind} from './upward-kind.js'
import {weekdayAgreement} from './weekday-agreement.js'
import {wordSpacing} from './word-spacing.js'
import {zeroForm} from './zero-form.js'

/** The rules of the proof-reader. */
export const rules: readonly Rule[] = [
  fullWidthMarks,
  fullStopForm,
  chineseOrdinalMark,
  arabicOrdinalMark,
  bracketedOrdinalMark,
  chapterSpace,
  countingWords,
  countingSequence,
  ordinalWordComma,
  headingSequence,
  articleSequence,
  titleEndMark,
  headingEndMark,
  captionEndMark,
  etcComma,
  ellipsisEtc,
  ellipsisForm,
  dashForm,
  rangeMark,
  shortDateMark,
  approximateNumberMark,
  adjacentQuotesComma,
  quoteNesting,
  titleMarkNesting,
  bracketNesting,
  titleMarkUse,
  markPairing,
  repeatedMarks,
  markSpacing,
  wordSpacing,
  middleDot,
  eventDateDot,
  solidusMarks,
  quotedFullStop,
  sentenceEnd,
  percentForm,
  fixedNumeralWords,
  approximateNumerals,
  approximationOnce,
  dateDigitsAlike,
  numeralConsistency,
  fourDigitYear,
  datePadding,
  decimalZero,
  thousandsSeparators,
  rangeUnits,
  halfWidthDigits,
  halfWidthLetters,
  simplifiedCharacters,
  digitLetters,
  mixedNumerals,
  zeroForm,
  dayWord,
  clockForm,
  statedTotal,
  tableTotal,
  rowTotal,
  rowNumbers,
  rowsOnce,
  rowCount,
  totalElsewhere,
  shareTotal,
  shareAgreement,
  enumerationCount,
  provinceList,
  provinceOrder,
  titleComposition,
  titleIssuer,
  titleGenre,
  closingPhrase,
  documentNumberYear,
  documentNumberBrackets,
  letterCode,
  recipientsPresent,
  recipientsOnce,
  singleRecipient,
  upwardKind,
  upwardCopies,
  peerLetter,
  governmentInstructions,
  innerDepartment,
  levelSkipping,
  requestInReport,
  requestContact,
  replyCitation,
  signatureIssuer,
  formsOfAddress,
  attachmentReference,
  attachmentMentioned,
  attachmentTitles,
  realDate,
  weekdayAgreement,
  rangeOrder,
  deadlineOrder,
  responseTime,
  shortNameDefined,
  shortNameUsed,
  citationForm,
  namesAlike,
  contactForm,
  categoryNames,
  responsibleUnits,
  placeholderResolved,
  repeatedWords,
  repeatedPassages,
  confusableWords,
  doubleConjunction,
  houseTerms
]
