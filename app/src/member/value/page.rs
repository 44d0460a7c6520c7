//! `/member/{membership}/value`: what the membership gave in a term.

use super::address::{pdf_address, report_address};
use super::benefit::{ValueBenefit, ValueUse};
use super::content::{ValueContent, value_content};
use super::money::{ValueInvoice, ValueMoney};
use crate::api::{MemberAnswer, MemberValueAnswer, segment};
use crate::member::{MemberPage, head, member_address, shell};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

/// The report about a term.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn value_page(member: MemberAnswer, answer: MemberValueAnswer) -> AnyView {
    let t: Texts = expect_context();
    let content = value_content(t, &member, &answer);
    let pdf = pdf_address(&member.membership, answer.term.number, t.locale().content_tag());
    let benefits = if content.benefits.is_empty() {
        view! { <p>{t.benefits_none()}</p> }.into_any()
    } else {
        let rows = content.benefits.iter().map(|known| benefit(t, known)).collect_view();
        view! { <ul class="deliveries" role="list">{rows}</ul> }.into_any()
    };
    let shown = view! {
        {head(t, &member, content.title.clone(), Some(content.summary.clone()))}
        <div class="member-sections">
            {terms(t, &member, &answer)}
            <section class="section" aria-labelledby="term">
                <h2 id="term">{t.value_term()}</h2>
                {pairs(&content.facts)}
                <p><a class="button quiet" href=pdf rel="external">{t.value_pdf()}</a></p>
            </section>
            <section class="section" aria-labelledby="given">
                <h2 id="given">{t.value_benefits()}</h2>
                {benefits}
            </section>
            {content.money.as_ref().map(|money| paid(t, &member.membership, money))}
            {votes(t, &content)}
            <p class="meta">{isolate(content.note.clone())}</p>
        </div>
    };
    shell(t, &member, MemberPage::Value, false, shown.into_any())
}

/// The other terms. `None` if there are none.
fn terms(t: Texts, member: &MemberAnswer, answer: &MemberValueAnswer) -> Option<AnyView> {
    let rows = answer.terms.iter().map(|term| {
        let current = (term.number == answer.term.number).then_some("page");
        let first = date(t, term.first_day);
        let days = match term.last_day {
            Some(last) => t.status_dates(first, date(t, last)),
            None => t.from_date(first),
        };
        let address = report_address(&member.membership, term.number);
        view! { <li><a href=address aria-current=current>{isolate(days)}</a></li> }
    });
    (answer.terms.len() > 1).then(|| {
        view! {
            <nav class="staff-nav" aria-label=t.value_terms()>
                <ul role="list">{rows.collect_view()}</ul>
            </nav>
        }
        .into_any()
    })
}

fn pairs(pairs: &[(String, String)]) -> AnyView {
    let rows = pairs.iter().map(|(name, value)| {
        view! { <div><dt>{isolate(name.clone())}</dt><dd>{isolate(value.clone())}</dd></div> }
    });
    view! { <dl class="pairs">{rows.collect_view()}</dl> }.into_any()
}

fn benefit(t: Texts, benefit: &ValueBenefit) -> AnyView {
    let summary = benefit
        .summary
        .clone()
        .map(|summary| view! { <p>{isolate(summary)}</p> });
    let remarks = benefit
        .remarks
        .iter()
        .map(|remark| view! { <p class="meta">{isolate(remark.clone())}</p> });
    let periods = (!benefit.periods.is_empty()).then(|| pairs(&benefit.periods));
    let uses = benefit.uses.iter().map(|known| used(t, known));
    let uses =
        (!benefit.uses.is_empty()).then(|| view! { <ul class="value-uses" role="list">{uses.collect_view()}</ul> });
    view! {
        <li class="card" id=format!("benefit-{}", benefit.id)>
            <h3>{isolate(benefit.title.clone())}</h3>
            {summary}
            <p>{isolate(benefit.granted.clone())}</p>
            {remarks.collect_view()}
            {periods}
            {uses}
        </li>
    }
    .into_any()
}

fn used(t: Texts, used: &ValueUse) -> AnyView {
    let class = if used.is_delivered { "turn done" } else { "turn none" };
    let note = (!used.note.is_empty()).then(|| view! { <p class="meta typed">{isolate(used.note.clone())}</p> });
    let link = used.link.clone().map(|link| {
        let address = link.clone();
        view! {
            <p class="meta">
                {t.use_evidence()}
                ": "
                <a href=address rel="external nofollow noopener noreferrer"><bdi>{link}</bdi></a>
            </p>
        }
    });
    view! {
        <li>
            <p class="typed">{isolate(used.what.clone())}</p>
            <p>
                <span class=class>{used.state.clone()}</span>
                " "
                <span class="meta">{isolate(used.day.clone())}</span>
            </p>
            {note}
            {link}
        </li>
    }
    .into_any()
}

fn paid(t: Texts, membership: &str, money: &ValueMoney) -> AnyView {
    let rows = money.invoices.iter().map(|known| invoice(membership, known));
    let content = if money.invoices.is_empty() {
        view! { <p>{t.value_no_invoices()}</p> }.into_any()
    } else {
        let paid = money
            .paid
            .iter()
            .map(|amount| view! { <p>{isolate(t.value_paid(amount))}</p> });
        view! { <ul class="todo-rows" role="list">{rows.collect_view()}</ul> {paid.collect_view()} }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="paid">
            <h2 id="paid">{t.value_price()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn invoice(membership: &str, invoice: &ValueInvoice) -> AnyView {
    let file = format!("invoices/{}/document.pdf", segment(&invoice.label));
    view! {
        <li>
            <a href=member_address(membership, &file) rel="external">{isolate(invoice.title.clone())}</a>
            <span>{isolate(invoice.gross.clone())}</span>
            <span class="meta">{isolate(invoice.state.clone())}</span>
            <span class="meta">{isolate(invoice.day.clone())}</span>
        </li>
    }
    .into_any()
}

/// `None` if the programme has no elections.
fn votes(t: Texts, content: &ValueContent) -> Option<AnyView> {
    (!content.votes.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="votes">
                <h2 id="votes">{t.area_votes()}</h2>
                {pairs(&content.votes)}
            </section>
        }
        .into_any()
    })
}
