//! Links between these pages, and what they have in common.

use super::address::{report_address, reports_address};
use crate::api::FoundationBrief;
use crate::site::{Page, Place, StaffArea, staff_nav};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// A report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ReportPart {
    Members,
    Retention,
    Revenue,
    Renewals,
    Decisions,
}

impl ReportPart {
    pub const EACH: [Self; 5] = [
        Self::Members,
        Self::Retention,
        Self::Revenue,
        Self::Renewals,
        Self::Decisions,
    ];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Retention => "retention",
            Self::Revenue => "revenue",
            Self::Renewals => "renewals",
            Self::Decisions => "decisions",
        }
    }

    pub fn heading(self, t: Texts) -> Cow<'static, str> {
        match self {
            Self::Members => t.report_members(),
            Self::Retention => t.report_retention(),
            Self::Revenue => t.report_revenue(),
            Self::Renewals => t.report_renewals(),
            Self::Decisions => t.report_decisions(),
        }
    }

    pub fn lead(self, t: Texts) -> Cow<'static, str> {
        match self {
            Self::Members => t.report_members_lead(),
            Self::Retention => t.report_retention_lead(),
            Self::Revenue => t.report_revenue_lead(),
            Self::Renewals => t.report_renewals_lead(),
            Self::Decisions => t.report_decisions_lead(),
        }
    }

    /// The reports that somebody can read. `money` says whether they can read invoices.
    pub fn offered(money: bool) -> impl Iterator<Item = Self> {
        let about_money = |part: &Self| matches!(part, Self::Revenue | Self::Renewals);
        Self::EACH.into_iter().filter(move |part| money || !about_money(part))
    }
}

/// The page of a report: its heading, and what follows.
pub(super) fn report_page(
    t: Texts,
    foundation: &FoundationBrief,
    part: ReportPart,
    money: bool,
    content: AnyView,
) -> AnyView {
    let content = view! {
        <div class="invoices reports">
            {nav(t, &foundation.id, Some(part), money)}
            <div class="head">
                <h1>{part.heading(t)}</h1>
                <p class="lead">{part.lead(t)}</p>
            </div>
            {content}
        </div>
    }
    .into_any();
    view! {
        <Page title=part.heading(t) place=Place::foundation(foundation) wide=true private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// Links to the foundation's other pages, and between reports. `part` is the report that's shown.
pub(super) fn nav(t: Texts, foundation: &str, part: Option<ReportPart>, money: bool) -> AnyView {
    let all = std::iter::once((None, reports_address(foundation), t.reports_all()));
    let each = ReportPart::offered(money);
    let each = each.map(|at| (Some(at), report_address(foundation, at.id()), at.heading(t)));
    let entries = all.chain(each).map(|(at, href, text)| {
        let current = (at == part).then_some("page");
        view! { <li><a class="chip" href=href aria-current=current>{text}</a></li> }
    });
    let entries = entries.collect_view();
    view! {
        {staff_nav(t, foundation, StaffArea::Reports, money)}
        <nav aria-label=t.reports_heading()>
            <ul class="chips" role="list">{entries}</ul>
        </nav>
    }
    .into_any()
}
