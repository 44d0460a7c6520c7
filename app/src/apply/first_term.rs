//! What an application leads to, before it's submitted: the first term with its price, and how long the review takes.

use crate::api::{ApplicationAnswer, ApplicationState};
use crate::format::capitalised;
use crate::site::isolate;
use crate::words::{Words, bills, date, period_price, stage_title, term};
use domain::application::Contribution;
use domain::date::Date;
use domain::quote::Quote;
use domain::review::{Reviewer, Stage, decided_by};
use domain::term::TermPeriod;
use leptos::prelude::*;

/// The first term, if the application is submitted today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct FirstTerm {
    period: TermPeriod,
    /// The day of the approval.
    agreed: Date,
    /// The day by which the foundation promises to approve it. `None` if nobody has to.
    approved: Option<Date>,
}

impl FirstTerm {
    /// `None` if the application was submitted before, the foundation makes no promise, or the term has no fixed end.
    pub fn of(application: &ApplicationAnswer) -> Option<Self> {
        if application.state != ApplicationState::Draft {
            return None;
        }
        let decided = decided_by(application.today, &application.stages, &application.holidays)?;
        Some(Self {
            period: application.first_term(decided)?,
            agreed: decided,
            approved: application.stages.iter().any(Stage::is_by_people).then_some(decided),
        })
    }

    /// The first day, the last day and the price, each with its name.
    fn pairs(self, words: Words<'_>, quote: &Quote) -> Vec<(String, String)> {
        let t = words.t;
        let price = period_price(words, quote, self.period);
        let price = price.map(|price| (t.price_for_term().into_owned(), capitalised(&price)));
        let days = [
            (t.first_day().into_owned(), date(t, self.period.start)),
            (t.last_day().into_owned(), date(t, self.period.end)),
        ];
        days.into_iter().chain(price).collect()
    }

    fn condition(self, words: Words<'_>) -> String {
        match self.approved {
            Some(day) => words.t.days_if_approved(date(words.t, day)),
            None => words.t.days_if_submitted().into_owned(),
        }
    }
}

/// Next to the form: the first term, or how long a term is if its days aren't known.
pub(super) fn panel(
    words: Words<'_>,
    application: &ApplicationAnswer,
    first: Option<FirstTerm>,
    quote: &Quote,
) -> AnyView {
    let pairs = match first {
        Some(first) => first.pairs(words, quote),
        None => length(words, application).into_iter().collect(),
    };
    if pairs.is_empty() {
        return ().into_any();
    }
    let pairs = pairs
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{isolate(value)}</dd></div> });
    let condition = first.map(|first| view! { <p class="hint">{first.condition(words)}</p> });
    view! { <dl class="days">{pairs.collect_view()}</dl> {condition} }.into_any()
}

/// Before submitting: how long a term is, the first one with its price, and how long each stage of the review takes.
pub(super) fn promises(words: Words<'_>, application: &ApplicationAnswer) -> (Vec<(String, String)>, Option<String>) {
    let first = FirstTerm::of(application);
    let days = first.map(|first| first.pairs(words, &application.quote));
    let bills = planned(words, application, first);
    let stages = application.stages.iter().map(|stage| review(words, stage));
    let pairs = length(words, application)
        .into_iter()
        .chain(days.into_iter().flatten())
        .chain(bills)
        .chain(stages);
    (pairs.collect(), first.map(|first| first.condition(words)))
}

/// How the first term is billed, if there are several bills and what's paid in money is the price. Without a promise, as if it were
/// approved today.
fn planned(words: Words<'_>, application: &ApplicationAnswer, first: Option<FirstTerm>) -> Option<(String, String)> {
    let (quote, today) = (&application.quote, application.today);
    if !Contribution::of(quote, &application.all_answers()).is_price_paid() {
        return None;
    }
    let bills = match first {
        Some(first) => bills(words, quote, first.period, first.agreed)?,
        None => words
            .t
            .bills_if_approved(bills(words, quote, application.first_term(today)?, today)?),
    };
    Some((words.t.bills_heading().into_owned(), bills))
}

fn length(words: Words<'_>, application: &ApplicationAnswer) -> Option<(String, String)> {
    let rules = application.term()?;
    Some((words.t.term_heading().into_owned(), term(words, Some(&rules))))
}

/// Who decides, and within how many working days.
fn review(words: Words<'_>, stage: &Stage) -> (String, String) {
    let t = words.t;
    if stage.reviewer == Reviewer::Automatic {
        return (t.row_review().into_owned(), capitalised(&t.reviewer_automatic()));
    }
    let within = stage.days.map_or_else(
        || t.no_deadline().into_owned(),
        |days| t.stage_within_working_days(i64::from(days)),
    );
    (stage_title(t, words.programme.officer.as_ref(), stage.reviewer), within)
}
