//! The form that chooses the months of a report. Its fields only have valid choices.

use super::address::report_address;
use super::nav::ReportPart;
use crate::text::Texts;
use domain::date::Date;
use domain::report::{Month, MonthRange};
use leptos::prelude::*;

/// How many months can be chosen.
const LENGTHS: [u16; 5] = [12, 24, 36, 60, 120];
/// How many earlier years can be chosen.
const YEARS: u16 = 10;

/// The form, with the range that's shown. If that isn't one of the usual choices, it's added to them.
pub(super) fn range_form(t: Texts, foundation: &str, part: ReportPart, range: MonthRange, today: Date) -> AnyView {
    let mut lengths = LENGTHS.to_vec();
    if !lengths.contains(&range.months) {
        lengths.push(range.months);
        lengths.sort_unstable();
    }
    let lengths = lengths.into_iter().map(|months| {
        let is_chosen = months == range.months;
        view! { <option value=months.to_string() selected=is_chosen>{t.report_months(i64::from(months))}</option> }
    });
    let now = Month::of(today);
    let years = (1..=YEARS).filter_map(|before| Month::new(now.year().checked_sub(before)?, 12));
    let mut lasts: Vec<Month> = std::iter::once(now).chain(years).collect();
    if !lasts.contains(&range.last) {
        lasts.push(range.last);
        lasts.sort_unstable_by(|one, other| other.cmp(one));
    }
    let lasts = lasts.into_iter().map(|last| {
        let is_chosen = last == range.last;
        // Without a value, the report goes on to the current month whenever its address is opened.
        let value = if last == now { String::new() } else { last.to_string() };
        view! { <option value=value selected=is_chosen>{super::words::month(t, last)}</option> }
    });
    view! {
        <form class="board-limits" method="get" action=report_address(foundation, part.id())>
            <div class="field">
                <label class="label" for="report-months">{t.report_period()}</label>
                <select class="input" id="report-months" name="months">
                    {lengths.collect_view()}
                </select>
            </div>
            <div class="field">
                <label class="label" for="report-until">{t.report_until()}</label>
                <select class="input" id="report-until" name="until">
                    {lasts.collect_view()}
                </select>
            </div>
            <p><button class="button quiet">{t.report_show()}</button></p>
        </form>
    }
    .into_any()
}
