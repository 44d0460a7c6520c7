//! What the reports' tables and charts say.

use crate::api::ReportTier;
use crate::format;
use crate::text::Texts;
use crate::words::say;
use domain::report::{Month, Quarter, RenewalOutcome};
use std::borrow::Cow;

pub(super) fn month(t: Texts, month: Month) -> String {
    t.report_month(format::month_name(t.locale(), month.month()), month.year())
}

pub(super) fn quarter(t: Texts, quarter: Quarter) -> String {
    t.report_quarter(quarter.quarter, quarter.year)
}

pub(super) fn number(t: Texts, number: i64) -> String {
    format::number(t.locale(), number)
}

/// A share in thousandths: "66.7%".
pub(super) fn share(t: Texts, permille: i64) -> String {
    t.format_percent(format::decimal(t.locale(), permille, 1))
}

/// A tier, with its programme if the report is about several.
pub(super) fn tier(t: Texts, tier: &ReportTier) -> String {
    let title = say(t, &tier.title);
    match &tier.programme {
        Some(programme) => t.report_tier_of(title, say(t, programme)),
        None => title.to_owned(),
    }
}

pub(super) fn outcome(t: Texts, outcome: RenewalOutcome) -> Cow<'static, str> {
    match outcome {
        RenewalOutcome::Renews => t.report_renews(),
        RenewalOutcome::Moves => t.report_moves(),
        RenewalOutcome::Asks => t.report_asks(),
        RenewalOutcome::Ends => t.report_ends(),
    }
}
