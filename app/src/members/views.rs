//! Saved views above the list of members, and the form that saves the one that's shown.

use super::address::{view_address, views_address};
use crate::api::{MembersAnswer, SavedView, ViewFilters, ViewProblem};
use crate::invoices::MoneyField;
use crate::text::Texts;
use domain::access::MOST_VIEWS;
use leptos::prelude::*;
use std::borrow::Cow;

/// What the list is limited to and sorted by.
pub(super) fn shown(answer: &MembersAnswer) -> ViewFilters {
    ViewFilters {
        show: answer.show,
        tier: answer.tier.clone(),
        member: answer.member.clone(),
        // The list's own order needs no mention.
        sort: if answer.sort == "member" {
            String::new()
        } else {
            answer.sort.clone()
        },
    }
}

/// Links to the saved views, and the form that saves this one.
pub(super) fn views(t: Texts, answer: &MembersAnswer) -> AnyView {
    let (foundation, filters) = (answer.foundation.id.as_str(), shown(answer));
    let links = answer.views.iter().map(|view| {
        let current = (view.filters == filters).then_some("page");
        let href = view_address(foundation, &view.filters);
        view! { <li><a class="chip" href=href aria-current=current>{name(view)}</a></li> }
    });
    let links = (!answer.views.is_empty()).then(|| {
        view! {
            <nav aria-label=t.views_heading()>
                <ul class="chips" role="list">
                    {links.collect_view()}
                    <li><a href=views_address(foundation)>{t.views_change()}</a></li>
                </ul>
            </nav>
        }
    });
    view! {
        {links}
        <details class="whole">
            <summary>{t.views_save()}</summary>
            {save_form(t, foundation, &filters, answer.shares, None)}
        </details>
    }
    .into_any()
}

pub(super) fn name(view: &SavedView) -> AnyView {
    view! { <bdi>{view.name.clone()}</bdi> }.into_any()
}

/// What was typed into the form, and what's wrong with it.
pub(super) struct TypedView<'a> {
    pub name: &'a str,
    pub shared: bool,
    pub problem: ViewProblem,
}

/// The ID of the field for the name of a new view.
pub(super) const NEW_NAME: &str = "view-name";

/// The form that saves filters under a name.
pub(super) fn save_form(
    t: Texts,
    foundation: &str,
    filters: &ViewFilters,
    shares: bool,
    typed: Option<&TypedView<'_>>,
) -> AnyView {
    let name = MoneyField {
        id: NEW_NAME,
        name: "name",
        label: t.views_name(),
        hint: Some(t.views_name_hint().into_owned()),
        error: typed.map(|typed| problem_text(t, typed.problem).into_owned()),
        typed: typed.map_or("", |typed| typed.name),
    };
    let checked = typed.is_some_and(|typed| typed.shared);
    let for_all = shares.then(|| {
        view! {
            <label class="choice">
                <input type="checkbox" name="shared" value="yes" checked=checked />
                {t.views_for_all()}
            </label>
        }
    });
    view! {
        <form class="money-form" method="post" action=views_address(foundation) novalidate>
            {hidden_filters(filters)}
            {name.line(t)}
            {for_all}
            <p><button class="button quiet" name="do" value="save">{t.views_save_button()}</button></p>
        </form>
    }
    .into_any()
}

/// The filters, in a form.
pub(super) fn hidden_filters(filters: &ViewFilters) -> AnyView {
    let kept = [
        ("show", filters.show.id().to_owned()),
        ("tier", filters.tier.clone()),
        ("member", filters.member.clone()),
        ("sort", filters.sort.clone()),
    ];
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    kept.into_iter().collect_view().into_any()
}

/// What's wrong with a form about a view.
pub(super) fn problem_text(t: Texts, problem: ViewProblem) -> Cow<'static, str> {
    match problem {
        ViewProblem::Name => t.views_name_wrong(),
        ViewProblem::Taken => t.views_taken(),
        ViewProblem::TooMany => t.views_too_many(i64::try_from(MOST_VIEWS).unwrap_or_default()).into(),
        ViewProblem::Filters => t.views_filters_wrong(),
    }
}
