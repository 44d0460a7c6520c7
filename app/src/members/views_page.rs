//! `/members/{foundation}/views`: where saved views are renamed and deleted.

use super::address::{members_address, view_address, views_address};
use super::nav::nav;
use super::views::{NEW_NAME, TypedView, hidden_filters, name, problem_text, save_form};
use crate::api::{NewView, SavedView, ViewFilters, ViewProblem, ViewsAnswer};
use crate::invoices::MoneyField;
use crate::site::{Page, Place, answer_with, error_summary, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// A form that was sent, and what came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ViewForm {
    /// To save: the filters.
    pub saving: Option<ViewFilters>,
    /// To rename: the ID of the view.
    pub about: String,
    /// The name, as typed.
    pub name: String,
    pub shared: bool,
    pub problem: Option<ViewProblem>,
    /// What was just done, for a message.
    pub done: Option<DoneView>,
    /// The view that was just deleted, if it can be saved again.
    pub deleted: Option<NewView>,
}

/// What was done about a view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DoneView {
    Saved,
    Renamed,
    Deleted,
}

impl DoneView {
    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Renamed => "renamed",
            Self::Deleted => "deleted",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Saved, Self::Renamed, Self::Deleted]
            .into_iter()
            .find(|done| done.id() == id)
    }
}

/// The ID of the field with the name of a view.
fn field_id(view: &str) -> String {
    format!("name-{view}")
}

/// The saved views.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn views_page(answer: ViewsAnswer, form: ViewForm) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    let wrong = form.problem.map(|problem| {
        answer_with(422);
        let field = if form.saving.is_some() {
            NEW_NAME.to_owned()
        } else {
            field_id(&form.about)
        };
        error_summary(t, vec![(field, problem_text(t, problem).into_owned())])
    });
    let done = form.done.map(|done| {
        let text = match done {
            DoneView::Saved => t.views_saved_done(),
            DoneView::Renamed => t.views_renamed_done(),
            DoneView::Deleted => t.views_deleted_done(),
        };
        view! { <p class="note good" role="status">{text}</p> }
    });
    let saving = form.saving.as_ref().zip(form.problem).map(|(filters, problem)| {
        let typed = TypedView {
            name: &form.name,
            shared: form.shared,
            problem,
        };
        view! {
            <section class="section" aria-labelledby="save">
                <h2 id="save">{t.views_save()}</h2>
                {save_form(t, foundation, filters, answer.shares, Some(&typed))}
            </section>
        }
    });
    let content = view! {
        <div class="invoices">
            {nav(t, foundation, None, answer.money)}
            {wrong}
            {done}
            {form.deleted.as_ref().map(|view| save_again(t, foundation, view))}
            <div class="head">
                <h1>{t.views_heading()}</h1>
                <p class="lead">{t.views_lead()}</p>
            </div>
            {saving}
            {group(t, &answer, &form, true)}
            {group(t, &answer, &form, false)}
            <p><a href=members_address(foundation)>{t.members_heading()}</a></p>
        </div>
    }
    .into_any();
    view! {
        <Page
            title=t.views_heading()
            place=Place::foundation(&answer.foundation)
            wide=true
            wrong=form.problem.is_some()
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

/// The form that saves a deleted view again.
fn save_again(t: Texts, foundation: &str, deleted: &NewView) -> AnyView {
    let shared = deleted
        .shared
        .then(|| view! { <input type="hidden" name="shared" value="yes" /> });
    view! {
        <form class="money-form" method="post" action=views_address(foundation)>
            <input type="hidden" name="name" value=deleted.name.clone() />
            {shared}
            {hidden_filters(&deleted.filters)}
            <p><button class="button quiet" name="do" value="save">{t.views_save_again()}</button></p>
        </form>
    }
    .into_any()
}

/// The views for all, or those of whoever looks.
fn group(t: Texts, answer: &ViewsAnswer, form: &ViewForm, shared: bool) -> AnyView {
    let (id, heading) = if shared {
        ("for-all", t.views_shared())
    } else {
        ("own", t.views_own())
    };
    let rows = answer.views.iter().filter(|view| view.shared == shared);
    let rows: Vec<_> = rows.map(|view| row(t, &answer.foundation.id, view, form)).collect();
    let content = if rows.is_empty() {
        view! { <p>{t.views_none()}</p> }.into_any()
    } else {
        view! { <ul role="list" class="documents">{rows}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn row(t: Texts, foundation: &str, view: &SavedView, form: &ViewForm) -> AnyView {
    let href = view_address(foundation, &view.filters);
    let problem = form.problem.filter(|_| form.saving.is_none() && form.about == view.id);
    let change = view.may_change.then(|| {
        let id = field_id(&view.id);
        let name = MoneyField {
            id: &id,
            name: "name",
            label: t.views_name(),
            hint: None,
            error: problem.map(|problem| problem_text(t, problem).into_owned()),
            typed: if problem.is_some() { &form.name } else { &view.name },
        };
        // To save it again if it's deleted.
        let shared = view
            .shared
            .then(|| view! { <input type="hidden" name="shared" value="yes" /> });
        view! {
            <details class="whole" open=problem.is_some()>
                <summary>{isolate(t.views_change_one(&view.name))}</summary>
                <form class="money-form" method="post" action=views_address(foundation) novalidate>
                    <input type="hidden" name="view" value=view.id.clone() />
                    <input type="hidden" name="saved_as" value=view.name.clone() />
                    {shared}
                    {hidden_filters(&view.filters)}
                    {name.line(t)}
                    <p class="buttons">
                        <button class="button quiet" name="do" value="rename">{t.views_rename()}</button>
                        " "
                        <button class="button quiet" name="do" value="delete">{t.views_delete()}</button>
                    </p>
                </form>
            </details>
        }
    });
    view! { <li><p><a href=href>{name(view)}</a></p> {change}</li> }.into_any()
}
