//! The entries of a member's calendar. The page, the API and the feed have the same ones.

use app::api::{AfterLastTerm, InvoiceState, MemberAnswer, MemberBenefitsAnswer};
use domain::calendar::{AfterTermEnds, CalendarEntry, CalendarEvent, QuantityDays, TermDays};
use domain::date::Date;
use domain::entitlement::UseState;
use domain::in_kind::CommitmentState;
use domain::roll::{VotingRight, voting_right};
use domain::term::{Term, TermPeriod};

/// Everything with a day that the caller may see, the earliest first. `rules` are those of the last term with its period, by which the
/// member is reminded: `member` only has what the caller may read, and not the last day that an imported term has.
pub(super) fn entries(
    member: &MemberAnswer,
    benefits: &MemberBenefitsAnswer,
    rules: Option<&(Term, TermPeriod)>,
) -> Vec<CalendarEntry> {
    let mut entries = terms(member, rules);
    entries.extend(quantities(member, benefits));
    entries.extend(uses(benefits));
    entries.extend(money(member));
    entries.extend(votes(member));
    CalendarEntry::sort(&mut entries);
    entries
}

fn ends_on(member: &MemberAnswer) -> Option<Date> {
    member.ended_on.or(member.leaves_on)
}

fn terms(member: &MemberAnswer, rules: Option<&(Term, TermPeriod)>) -> Vec<CalendarEntry> {
    let last = member.terms.last().map(|term| term.number);
    let then = match &member.after {
        Some(AfterLastTerm::Renews { .. }) => AfterTermEnds::Renews,
        Some(AfterLastTerm::Moves(_) | AfterLastTerm::Changes { .. }) => AfterTermEnds::Moves,
        Some(AfterLastTerm::Ends) => AfterTermEnds::Ends,
        Some(AfterLastTerm::Asks) | None => AfterTermEnds::Asks,
    };
    let days = member.terms.iter().map(|term| {
        let is_last = Some(term.number) == last;
        let days = TermDays {
            number: term.number,
            first_day: term.first_day,
            last_day: term.last_day,
            then: if is_last { then } else { AfterTermEnds::Followed },
            rules: rules.filter(|_| is_last).map(|(rules, period)| (rules, *period)),
            ends_on: ends_on(member),
        };
        days.entries()
    });
    days.flatten().collect()
}

fn quantities(member: &MemberAnswer, benefits: &MemberBenefitsAnswer) -> Vec<CalendarEntry> {
    let begins = benefits.grants.iter().filter_map(|grant| {
        let event = CalendarEvent::BenefitBegins(grant.benefit.title.clone());
        Some(CalendarEntry::new(
            format!("begins-{}", grant.benefit.id),
            grant.starts?,
            event,
        ))
    });
    let ends = benefits.grants.iter().filter_map(|grant| {
        let quantity = grant.quantity.as_ref()?;
        let days = QuantityDays {
            benefit: &grant.benefit.id,
            title: &grant.benefit.title,
            balance: quantity.current?,
            carry_over: quantity.carry_over,
            ends_on: ends_on(member),
        };
        days.entry()
    });
    let mut entries: Vec<CalendarEntry> = begins.chain(ends).collect();
    entries.retain(|entry| ends_on(member).is_none_or(|last| entry.day <= last));
    entries
}

/// What was asked for, unless it was refused, withdrawn or missed.
fn uses(benefits: &MemberBenefitsAnswer) -> impl Iterator<Item = CalendarEntry> {
    let shown = benefits
        .uses
        .iter()
        .filter(|asked| asked.state.is_planned() || asked.state == UseState::Delivered);
    shown.map(|asked| CalendarEntry {
        id: format!("use-{}", asked.id),
        day: asked.delivered.unwrap_or_else(|| asked.due()),
        event: CalendarEvent::Use {
            id: asked.id.clone(),
            title: asked.title.clone(),
            state: asked.state,
            what: asked.what.clone(),
        },
        sequence: asked.version,
    })
}

/// What's to be paid and delivered. The caller's answer has it only if they may read it.
fn money(member: &MemberAnswer) -> Vec<CalendarEntry> {
    let is_unpaid = |state| matches!(state, InvoiceState::Unpaid | InvoiceState::Overdue);
    let invoices = member.invoices.iter().filter(|invoice| is_unpaid(invoice.state));
    let invoices = invoices.map(|invoice| {
        let event = CalendarEvent::InvoiceDue {
            label: invoice.label.clone(),
            unpaid: invoice.unpaid,
        };
        CalendarEntry::new(format!("invoice-{}", invoice.label), invoice.due_on, event)
    });
    // Bills that begin after the end aren't issued.
    let bills = member
        .bills
        .iter()
        .filter(|bill| bill.invoice.is_none() && ends_on(member).is_none_or(|last| bill.first_day <= last));
    let bills = bills.map(|bill| {
        let event = CalendarEvent::BillIssued {
            number: bill.part.number,
            of: bill.part.of,
            gross: bill.gross,
        };
        CalendarEntry::new(format!("bill-{}", bill.first_day), bill.issued_on, event)
    });
    let is_open = |state| !matches!(state, CommitmentState::Fulfilled | CommitmentState::Closed);
    let promised = member.commitments.iter().filter(|promised| is_open(promised.state));
    let promised = promised.filter_map(|promised| {
        let id = format!("delivery-{}", promised.id);
        Some(CalendarEntry::new(id, promised.next_due?, CalendarEvent::DeliveryDue))
    });
    invoices.chain(bills).chain(promised).collect()
}

/// From when on the member can vote, if that's not from the first day.
fn votes(member: &MemberAnswer) -> Vec<CalendarEntry> {
    let Some(tier) = member.own_tier() else {
        return Vec::new();
    };
    let elections = member.programme.elections.iter();
    let begin = elections.filter_map(|election| {
        let VotingRight::Votes(votes) = voting_right(&member.programme, election, tier) else {
            return None;
        };
        let since = member.since_with(election.benefit.as_deref())?;
        let day = Some(votes.starts_on(since)).filter(|day| *day > since)?;
        let event = CalendarEvent::VotingBegins(election.title.clone());
        Some(CalendarEntry::new(format!("votes-{}", election.id), day, event))
    });
    begin
        .filter(|entry| ends_on(member).is_none_or(|last| entry.day <= last))
        .collect()
}
