//! What a member has asked for, and what became of it.

use super::state::member_mark;
use crate::api::{BenefitUseBrief, LocalTime, MemberBenefitAction, MemberBenefitsAnswer};
use crate::member::member_address;
use crate::site::{isolate, pager, said};
use crate::text::Texts;
use crate::words::{date, moment, say};
use domain::entitlement::UseStep;
use leptos::prelude::*;

pub(super) fn uses(t: Texts, local: Option<&LocalTime>, answer: &MemberBenefitsAnswer) -> AnyView {
    let rows = answer.uses.iter().map(|asked| row(t, local, answer, asked));
    let rows: Vec<_> = rows.collect();
    let content = if rows.is_empty() {
        view! { <p>{t.benefits_history_none()}</p> }.into_any()
    } else {
        view! { <ol class="deliveries" role="list">{rows}</ol> }.into_any()
    };
    let pager = pager(t, answer.page, answer.pages, |page| {
        format!("{}?page={page}#uses", member_address(&answer.membership, "benefits"))
    });
    view! {
        <section class="section" aria-labelledby="uses">
            <h2 id="uses">{t.benefits_history()}</h2>
            {content}
            {pager}
        </section>
    }
    .into_any()
}

fn row(t: Texts, local: Option<&LocalTime>, answer: &MemberBenefitsAnswer, asked: &BenefitUseBrief) -> AnyView {
    let asked_by = t.use_asked_by(moment(t, local, asked.requested_at), &asked.who);
    view! {
        <li class="card" id=format!("use-{}", asked.id)>
            <h3>{said(t, &asked.title)}</h3>
            <p>{member_mark(t, asked)}</p>
            <p class="typed">{isolate(asked.what.clone())}</p>
            {days(t, asked)}
            {said_by_foundation(t, asked)}
            <p class="meta">{isolate(asked_by)}</p>
            {withdraw(t, answer, asked)}
        </li>
    }
    .into_any()
}

/// The days of a use.
pub(super) fn days(t: Texts, asked: &BenefitUseBrief) -> AnyView {
    let days = [
        (t.use_wanted(), Some(asked.wanted)),
        (t.use_scheduled(), asked.scheduled),
        (t.use_delivered(), asked.delivered),
    ];
    let pairs = days.into_iter().filter_map(|(name, day)| Some((name, day?)));
    let pairs = pairs.map(|(name, day)| view! { <div><dt>{name}</dt><dd>{isolate(date(t, day))}</dd></div> });
    view! { <dl class="pairs">{pairs.collect_view()}</dl> }.into_any()
}

/// What the foundation said last, and the evidence.
pub(super) fn said_by_foundation(t: Texts, asked: &BenefitUseBrief) -> AnyView {
    let note = (!asked.note.is_empty())
        .then(|| view! { <blockquote class="note typed">{isolate(asked.note.clone())}</blockquote> });
    let link = asked.link.as_ref().map(|link| {
        let address = link.clone();
        view! {
            <p>
                {t.use_evidence()}
                ": "
                <a href=address rel="external nofollow noopener noreferrer"><bdi>{link.clone()}</bdi></a>
            </p>
        }
    });
    view! { {note} {link} }.into_any()
}

fn withdraw(t: Texts, answer: &MemberBenefitsAnswer, asked: &BenefitUseBrief) -> Option<AnyView> {
    let about = format!(": {}, {}", say(t, &asked.title), date(t, asked.due()));
    let button = about.clone();
    asked.steps.contains(&UseStep::Withdraw).then(|| {
        view! {
            <details>
                <summary>{t.use_withdraw()} <span class="vh">{isolate(about)}</span></summary>
                <form class="money-form" method="post" action=member_address(&answer.membership, "benefits")>
                    <input type="hidden" name="version" value=asked.version.to_string() />
                    <input type="hidden" name="id" value=asked.id.clone() />
                    <p>{t.use_withdraw_text()}</p>
                    <p>
                        <button class="button quiet" name="do" value=MemberBenefitAction::Withdraw.id()>
                            {t.use_withdraw_button()}
                            " "
                            <span class="vh">{isolate(button)}</span>
                        </button>
                    </p>
                </form>
            </details>
        }
        .into_any()
    })
}
