//! `/reports/{foundation}`: which reports there are.

use super::address::report_address;
use super::nav::{ReportPart, nav};
use crate::api::ReportsAnswer;
use crate::site::{Page, Place};
use crate::text::Texts;
use leptos::prelude::*;

/// The reports that the reader can open.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn reports_page(answer: ReportsAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = &answer.foundation;
    let reports = ReportPart::offered(answer.money).map(|part| {
        view! {
            <li>
                <h2><a href=report_address(&foundation.id, part.id())>{part.heading(t)}</a></h2>
                <p class="meta">{part.lead(t)}</p>
            </li>
        }
    });
    let reports = reports.collect_view();
    let content = view! {
        <div class="invoices reports">
            {nav(t, &foundation.id, None, answer.money)}
            <div class="head">
                <h1>{t.reports_heading()}</h1>
                <p class="lead">{t.reports_lead()}</p>
            </div>
            <ul class="reports-list" role="list">{reports}</ul>
        </div>
    }
    .into_any();
    view! {
        <Page title=t.reports_heading() place=Place::foundation(foundation) wide=true private=true>
            {content}
        </Page>
    }
    .into_any()
}
