//! Why a use can't be requested, in words.

use crate::text::Texts;
use crate::words::date;
use domain::entitlement::{MOST_PLANNED, RequestRefusal};

pub(super) fn refusal_words(t: Texts, refusal: RequestRefusal) -> String {
    match refusal {
        RequestRefusal::DayPassed => t.in_kind_day_passed().into_owned(),
        RequestRefusal::NotBefore(day) => t.benefit_not_before(date(t, day)),
        RequestRefusal::TermEnds(day) => t.benefit_term_ends(date(t, day)),
        RequestRefusal::TooFarAhead(day) => t.benefit_too_far(date(t, day)),
        RequestRefusal::NoneLeft { next: Some(day) } => t.benefit_none_left_until(date(t, day)),
        RequestRefusal::NoneLeft { next: None } => t.benefit_none_left().into_owned(),
        RequestRefusal::KeptForLater => t.benefit_kept_for_later().into_owned(),
        RequestRefusal::TooManyPlanned => t.benefit_too_many(i64::try_from(MOST_PLANNED).unwrap_or(i64::MAX)),
    }
}
