//! The form that shows a page as it was on a day in the past.

use crate::invoices::MoneyField;
use crate::site::error_summary;
use crate::text::Texts;
use domain::date::Date;
use leptos::prelude::*;

/// The ID of the field for the day.
const ON: &str = "on";

/// The form. `typed` is the day in it, and `wrong` says that it's none that has come.
pub(super) fn past_form(t: Texts, action: String, today: Date, typed: &str, wrong: bool) -> AnyView {
    let day = MoneyField {
        id: ON,
        name: "on",
        label: t.past_day(),
        hint: None,
        error: wrong.then(|| t.past_day_wrong().into_owned()),
        typed,
    };
    view! {
        <form class="board-limits" method="get" action=action novalidate>
            {day.day(t, today.to_string())}
            <p><button class="button quiet">{t.past_show()}</button></p>
        </form>
    }
    .into_any()
}

/// First on the page, if the day is wrong.
pub(super) fn past_summary(t: Texts, wrong: bool) -> Option<AnyView> {
    wrong
        .then(|| error_summary(t, vec![(ON.to_owned(), t.past_day_wrong().into_owned())]))
        .flatten()
}
