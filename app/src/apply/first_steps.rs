//! `/apply/{secret}/first-steps`: what a new member does now, what starts when, and what the membership gives.

use super::labels::tier_title;
use super::request::{WizardPage, WizardRequest};
use super::status::aside;
use crate::api::{ApplicationAnswer, MembershipBrief, segment};
use crate::invoices::is_unpaid;
use crate::site::{Links, isolate};
use crate::text::Texts;
use crate::tier::{asks, grants};
use crate::words::{Words, date, term_pairs, votes_each};
use domain::date::Date;
use domain::facts::Facts;
use domain::grant::Granted;
use domain::in_kind::CommitmentState;
use domain::programme::Tier;
use domain::resolve::resolve;
use domain::roll::{VotingRight, voting_right};
use leptos::prelude::*;

/// The last part of its URL.
pub(super) const PAGE: &str = "first-steps";

/// `None` unless the membership is active.
pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<WizardPage> {
    let membership = answer.membership.as_ref()?;
    let since = membership.active_since?;
    let tier = answer.programme.tier(&answer.tier)?;
    let words = Words::new(t, &answer.programme);
    let links = Links::in_force(&answer.foundation.id, &answer.programme.id).of_version(&answer.programme.version);
    let facts = answer.all_answers().facts(&answer.programme, tier, answer.today);
    let name = (!answer.name.is_empty()).then(|| view! { <span>{isolate(answer.name.clone())}</span> });
    let body = view! {
        <div class="duo">
            <div class="duo-main">
                <div class="status-head">
                    <p><a class="back" href=request.page("")>{t.in_kind_own_back()}</a></p>
                    <p class="caption">
                        <span class="reference">{t.apply_reference(&answer.reference)}</span>
                        {name}
                        <span>{isolate(tier_title(t, answer))}</span>
                    </p>
                    <h1>{t.first_steps_heading()}</h1>
                </div>
                {to_do(t, answer, membership, request)}
                {dates(words, answer, (tier, &facts), (membership, since))}
                {grants(words, &links, tier, &facts)}
                {asks(words, &links, tier)}
            </div>
            {aside(t, answer, request)}
        </div>
    };
    Some(WizardPage {
        title: t.first_steps_heading().into_owned(),
        wrong: false,
        interactive: false,
        body: body.into_any(),
    })
}

/// What waits for the member: money, and what they have promised in kind.
fn to_do(t: Texts, answer: &ApplicationAnswer, membership: &MembershipBrief, request: &WizardRequest) -> AnyView {
    let unpaid = membership.invoices.iter().filter(|invoice| is_unpaid(invoice.state));
    let unpaid = unpaid.map(|invoice| {
        let page = format!("{}#invoices", request.page(""));
        view! {
            <li>
                <a href=page>{isolate(t.first_steps_pay(&invoice.label))}</a>
                <span class="state you">{t.by_day(date(t, invoice.due_on))}</span>
            </li>
        }
    });
    let promised = membership
        .commitments
        .iter()
        .filter(|commitment| waits(commitment.state));
    let promised = promised.map(|commitment| {
        let page = request.page(&format!("in-kind/{}", segment(&commitment.id)));
        let due = commitment.next_due.map(|day| t.by_day(date(t, day)));
        view! {
            <li>
                <a href=page rel="external">{t.first_steps_deliver()}</a>
                <span class="state you">{due}</span>
            </li>
        }
    });
    let rows: Vec<AnyView> = unpaid
        .map(IntoAny::into_any)
        .chain(promised.map(IntoAny::into_any))
        .collect();
    let content = if rows.is_empty() {
        view! { <p>{t.first_steps_nothing(&answer.foundation.email)}</p> }.into_any()
    } else {
        view! { <ul class="todo-rows" role="list">{rows}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="to-do">
            <h2 id="to-do">{t.first_steps_todo()}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// Whether the member still has to deliver something.
fn waits(state: CommitmentState) -> bool {
    !matches!(state, CommitmentState::Fulfilled | CommitmentState::Closed)
}

/// Since or from when the membership counts and the member can vote, which benefits come later, and how the term goes on.
fn dates(
    words: Words<'_>,
    answer: &ApplicationAnswer,
    (tier, facts): (&Tier, &Facts),
    (membership, since): (&MembershipBrief, Date),
) -> AnyView {
    let t = words.t;
    let first_day = membership.first_day.unwrap_or(since);
    let starts = |day: Date| {
        let text = date(t, day);
        if day <= answer.today {
            t.first_steps_since(text)
        } else {
            t.first_steps_from(text)
        }
    };
    let mut pairs = vec![(t.first_steps_membership().into_owned(), starts(first_day))];
    for election in &answer.programme.elections {
        if let VotingRight::Votes(votes) = voting_right(words.programme, election, tier) {
            let day = starts(votes.starts_on(first_day));
            let each = votes_each(words, Some(election), &votes);
            pairs.push((words.say(&election.title).to_owned(), t.letter_line(each, day)));
        }
    }
    let votes_in = |benefit: &str| {
        let mut elections = answer.programme.elections.iter();
        elections.any(|election| election.benefit.as_deref() == Some(benefit))
    };
    for granted in resolve(words.programme, tier).grants {
        let day = granted.grant.starts_on(first_day);
        let value = granted.grant.value.for_facts(words.programme, tier, facts);
        let is_granted = matches!(value, Granted::Value(_));
        if is_granted && day > first_day && !votes_in(&granted.grant.benefit) {
            pairs.push((words.benefit_title(&granted.grant.benefit), starts(day)));
        }
    }
    if let Some(term) = membership.first_term {
        pairs.push((t.last_day().into_owned(), date(t, term.end)));
    }
    let rules = tier.term_for(facts);
    let notice = rules.as_ref().zip(membership.first_term);
    let notice = notice.and_then(|(rules, term)| rules.last_notice(term));
    pairs.extend(notice.map(|day| (t.term_notice_by().into_owned(), date(t, day))));
    pairs.extend(rules.iter().flat_map(|rules| term_pairs(words, rules)));
    let pairs = pairs.into_iter().map(|(name, value)| {
        view! { <div><dt>{isolate(name)}</dt><dd>{isolate(value)}</dd></div> }
    });
    view! {
        <section class="section" aria-labelledby="dates">
            <h2 id="dates">{t.first_steps_dates()}</h2>
            <dl class="pairs">{pairs.collect_view()}</dl>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use crate::api::{ApplicationAnswer, ApplicationState, InvoiceState, MembershipBrief};
    use crate::apply::apply_page;
    use crate::fixtures::{application, day, invoice, rendered, said};
    use crate::locale::Locale;
    use crate::query::Query;
    use domain::file::read_programme;

    const OPENINFRA: &str = include_str!("../../../programmes/openinfra/membership-2022.toml");

    fn page(answer: &ApplicationAnswer) -> String {
        let html = rendered(Locale::En, || {
            apply_page(Ok(answer.clone()), "secret", "first-steps", &Query::default())
        });
        said(&html)
    }

    fn member_since(since: Option<&str>, state: InvoiceState) -> ApplicationAnswer {
        ApplicationAnswer {
            state: ApplicationState::Approved,
            programme: read_programme("openinfra", "membership-2022.toml", OPENINFRA).unwrap(),
            tier: "foundation-member".to_owned(),
            membership: Some(MembershipBrief {
                active_since: since.map(day),
                first_day: None,
                first_term: None,
                unpaid: false,
                waits_for: None,
                invoices: vec![invoice(state)],
                commitments: Vec::new(),
                unsigned: Vec::new(),
            }),
            ..application()
        }
    }

    #[test]
    fn new_members_see_what_to_pay_and_when_their_vote_begins() {
        let page = page(&member_since(Some("2026-12-08"), InvoiceState::Unpaid));
        for text in [
            "Pay invoice HF-2026-0012 By 31 December 2026",
            "Your membership Since 8 December 2026",
            // 180 days later.
            "1 vote each: From 6 June 2027",
            "What you get",
            "It shows what’s next for your membership, and has your documents.",
        ] {
            assert!(page.contains(text), "“{text}” isn't in: {page}");
        }
        assert!(!page.contains("how your application is going"), "{page}");
    }

    #[test]
    fn a_vote_that_has_started_says_since_when_and_a_paid_invoice_is_not_asked_for() {
        let page = page(&member_since(Some("2026-06-11"), InvoiceState::Paid));
        assert!(page.contains("1 vote each: Since 8 December 2026"), "{page}");
        assert!(page.contains("Nothing is waiting for you"), "{page}");
        assert!(!page.contains("Pay invoice"), "{page}");
    }

    #[test]
    fn there_are_no_first_steps_before_the_membership_is_active() {
        let page = page(&member_since(None, InvoiceState::Unpaid));
        assert!(page.contains("Page not found"), "{page}");
        assert!(!page.contains("First steps"), "{page}");
    }
}
