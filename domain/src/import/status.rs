//! What a status says about a membership.

use super::row::LeftOut;
use crate::bank::folded_header;

const OVER: [&str; 24] = [
    "expired",
    "cancelled",
    "canceled",
    "lapsed",
    "inactive",
    "notactive",
    "deceased",
    "ended",
    "former",
    "suspended",
    "terminated",
    "resigned",
    "refunded",
    "no",
    "false",
    "0",
    "abgelaufen",
    "gekundigt",
    "gekündigt",
    "ausgetreten",
    "beendet",
    "inaktiv",
    "verstorben",
    "ehemalig",
];

const PENDING: [&str; 10] = [
    "pending",
    "applied",
    "draft",
    "invited",
    "failed",
    "unpaid",
    "prospect",
    "beantragt",
    "angefragt",
    "offen",
];

/// Why a membership with this status isn't one today. `None` if it is, and for words that aren't known.
pub(super) fn left_out(status: &str) -> Option<LeftOut> {
    let folded = folded_header(status);
    if OVER.contains(&folded.as_str()) {
        Some(LeftOut::Over(status.to_owned()))
    } else if PENDING.contains(&folded.as_str()) {
        Some(LeftOut::Pending(status.to_owned()))
    } else {
        None
    }
}
