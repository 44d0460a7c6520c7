//! What's on a day, in words, and where to read more.

use crate::benefits::state_words;
use crate::member::MemberPage;
use crate::text::Texts;
use crate::words::{money, say};
use domain::calendar::{AfterTermEnds, CalendarEvent};

/// What's on the day.
pub(super) fn summary(t: Texts, event: &CalendarEvent) -> String {
    match event {
        CalendarEvent::TermBegins => t.calendar_term_begins().into_owned(),
        CalendarEvent::TermEnds(then) => match then {
            AfterTermEnds::Renews => t.calendar_term_renews(),
            AfterTermEnds::Moves => t.calendar_term_moves(),
            AfterTermEnds::Ends => t.calendar_term_ends_all(),
            AfterTermEnds::Asks | AfterTermEnds::Followed => t.calendar_term_ends(),
        }
        .into_owned(),
        CalendarEvent::MembershipEnds => t.calendar_membership_ends().into_owned(),
        CalendarEvent::LastNotice => t.calendar_last_notice().into_owned(),
        CalendarEvent::Reminder(days) => t.calendar_reminder(i64::from(*days)),
        CalendarEvent::GraceEnds => t.calendar_grace_ends().into_owned(),
        CalendarEvent::BenefitBegins(title) => t.calendar_benefit_begins(say(t, title)),
        CalendarEvent::QuantityEnds { title, left, .. } => t.calendar_quantity_ends(say(t, title), i64::from(*left)),
        CalendarEvent::Use { title, state, .. } => t.calendar_use(say(t, title), state_words(t, *state)),
        CalendarEvent::InvoiceDue { label, unpaid } => t.calendar_invoice_due(label, money(t, *unpaid)),
        CalendarEvent::BillIssued { number, of, gross } => {
            t.calendar_bill(number.to_string(), of.to_string(), money(t, *gross))
        }
        CalendarEvent::DeliveryDue => t.calendar_delivery_due().into_owned(),
        CalendarEvent::VotingBegins(title) => t.calendar_voting_begins(say(t, title)),
    }
}

/// What else there is to say. `None` if there's nothing.
pub(super) fn remark(t: Texts, event: &CalendarEvent) -> Option<String> {
    match event {
        CalendarEvent::QuantityEnds { carries, .. } if *carries > 0 => Some(t.calendar_carries(i64::from(*carries))),
        CalendarEvent::Use { what, .. } if !what.is_empty() => Some(what.clone()),
        CalendarEvent::Reminder(_) => Some(t.calendar_reminder_text().into_owned()),
        _ => None,
    }
}

/// The page that it's about, after the address of the member area.
pub(super) fn place(event: &CalendarEvent) -> String {
    match event {
        CalendarEvent::TermBegins
        | CalendarEvent::TermEnds(_)
        | CalendarEvent::MembershipEnds
        | CalendarEvent::LastNotice
        | CalendarEvent::Reminder(_)
        | CalendarEvent::GraceEnds => MemberPage::Term.id().to_owned(),
        CalendarEvent::BenefitBegins(_) | CalendarEvent::QuantityEnds { .. } => MemberPage::Benefits.id().to_owned(),
        CalendarEvent::Use { id, .. } => format!("{}#use-{id}", MemberPage::Benefits.id()),
        CalendarEvent::InvoiceDue { .. } | CalendarEvent::BillIssued { .. } | CalendarEvent::DeliveryDue => {
            MemberPage::Documents.id().to_owned()
        }
        CalendarEvent::VotingBegins(_) => MemberPage::Votes.id().to_owned(),
    }
}
