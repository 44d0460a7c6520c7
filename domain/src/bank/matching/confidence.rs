//! How sure a proposal is, from its reasons.

use super::proposal::{Confidence, MatchReason};
use MatchReason::{
    AlreadyPaid, AmountEqual, ChargesAssumed, ChargesStated, NumberInText, NumberStated, OtherCurrency, OthersFit,
    PayerAccount, PayerName, Reference, ReferenceInText, SeveralInvoices, UndividedBatch,
};

/// | found by | exact amount | another amount |
/// | --- | --- | --- |
/// | a reference | certain | likely |
/// | the number and the payer | certain | likely |
/// | the number | likely | possible |
/// | the payer, one invoice | likely | possible |
/// | the payer, a sum of invoices | likely | – |
/// | a name that's alike, or the amount alone | possible | – |
///
/// Another currency makes it likely at most. If other invoices fit as well, if they've been paid already, or if the bank
/// didn't divide a batch, it's possible at most.
pub(super) fn confidence(reasons: &[MatchReason]) -> Confidence {
    let has = |wanted: &[MatchReason]| reasons.iter().any(|reason| wanted.contains(reason));
    let is_exact = has(&[AmountEqual, ChargesStated]);
    let by_payer = has(&[PayerAccount, PayerName]);
    let by_number = has(&[NumberStated, NumberInText]);
    let found = if has(&[Reference, ReferenceInText]) || (by_number && by_payer) {
        if is_exact {
            Confidence::Certain
        } else {
            Confidence::Likely
        }
    } else if is_exact && (by_number || by_payer) {
        Confidence::Likely
    } else {
        Confidence::Possible
    };
    let most = if has(&[OthersFit, AlreadyPaid, UndividedBatch]) {
        Confidence::Possible
    } else if has(&[OtherCurrency]) {
        Confidence::Likely
    } else {
        Confidence::Certain
    };
    found.min(most)
}

/// Whether an amount is what's expected of a payer, so that nothing else has to be tried.
pub(super) fn is_settled(reasons: &[MatchReason]) -> bool {
    reasons
        .iter()
        .any(|reason| matches!(reason, AmountEqual | ChargesStated | ChargesAssumed | SeveralInvoices))
}
