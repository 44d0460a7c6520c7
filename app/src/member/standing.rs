//! How a membership stands, in a sentence, and what happens if the member does nothing.

use super::change::{asked, confirm_by};
use crate::api::{AfterLastTerm, MemberAnswer, MemberTerm};
use crate::text::Texts;
use crate::words::{Words, date, period_price, say, term};
use domain::date::Date;
use domain::programme::ProgrammeKind;
use domain::term::TermKind;

/// The state of the membership: "You're a member until 9 December 2027".
pub(super) fn standing(t: Texts, answer: &MemberAnswer) -> String {
    let term = answer.term();
    // After notice, the membership ends then, whatever the terms say.
    let term = match answer.leaves_on {
        Some(last) => term.map(|term| MemberTerm {
            last_day: Some(last),
            ..term
        }),
        None => term,
    };
    let kind = answer.programme.kind;
    match term {
        Some(MemberTerm { first_day, .. }) if answer.today < first_day => {
            let day = date(t, first_day);
            match kind {
                ProgrammeKind::Membership => t.standing_member_from(day),
                ProgrammeKind::Sponsorship => t.standing_sponsor_from(day),
                ProgrammeKind::Project => t.standing_project_from(day),
            }
        }
        Some(MemberTerm {
            last_day: Some(last), ..
        }) if last < answer.today => t.standing_ended(date(t, last)),
        Some(MemberTerm {
            last_day: Some(last), ..
        }) => {
            let day = date(t, last);
            match kind {
                ProgrammeKind::Membership => t.standing_member_until(day),
                ProgrammeKind::Sponsorship => t.standing_sponsor_until(day),
                ProgrammeKind::Project => t.standing_project_until(day),
            }
        }
        Some(MemberTerm { last_day: None, .. }) | None => match kind {
            ProgrammeKind::Membership => t.standing_member(),
            ProgrammeKind::Sponsorship => t.standing_sponsor(),
            ProgrammeKind::Project => t.standing_project(),
        }
        .into_owned(),
    }
}

/// What happens at the end of the term, or how long it goes on. `None` if the programme doesn't say.
pub(super) fn outlook(t: Texts, answer: &MemberAnswer) -> Option<String> {
    if let (Some(notice), Some(last)) = (answer.notice_on, answer.leaves_on) {
        return Some(t.outlook_leaving(date(t, notice), date(t, last)));
    }
    let words = Words::new(t, &answer.programme);
    let current = answer.term()?;
    if answer.is_over() {
        return Some(t.outlook_over(&answer.foundation.email));
    }
    if let (Some(by), Some(_)) = (answer.renew_by, asked(t, answer)) {
        return Some(confirm_by(t, answer, by));
    }
    if let (Some(by), Some(AfterLastTerm::Asks | AfterLastTerm::Ends)) = (answer.renew_by, &answer.after) {
        return Some(t.renew_text(date(t, by)));
    }
    if let Some(renewed) = renewed(t, answer) {
        return Some(renewed);
    }
    Some(match answer.after.as_ref() {
        None => {
            let rules = answer.rules()?;
            match rules.kind {
                TermKind::Life => t.outlook_life().into_owned(),
                _ => t.outlook_while(term(words, Some(&rules))),
            }
        }
        Some(AfterLastTerm::Renews { .. }) => match (next_price(words, answer), notice_by(answer, current)) {
            (Some(price), Some(day)) => t.outlook_renews_price_notice(price, date(t, day)),
            (None, Some(day)) => t.outlook_renews_notice(date(t, day)),
            (Some(price), None) => t.outlook_renews_price(price),
            (None, None) => t.outlook_renews().into_owned(),
        },
        Some(AfterLastTerm::Changes { tier, period, .. }) => {
            let (tier, day) = (say(t, tier).to_owned(), date(t, period.start));
            match next_price(words, answer) {
                Some(price) => t.outlook_changes_price(tier, day, price),
                None => t.outlook_changes(tier, day),
            }
        }
        Some(AfterLastTerm::Ends) => t.outlook_ends(&answer.foundation.email),
        Some(AfterLastTerm::Moves(tier)) => t.outlook_moves(words.tier_title(tier)),
        Some(AfterLastTerm::Asks) => t.outlook_asks(&answer.foundation.email),
    })
}

/// What's next after a renewal that nobody has to decide any more. `None` without one.
fn renewed(t: Texts, answer: &MemberAnswer) -> Option<String> {
    let renewal = answer.change.as_ref()?;
    let Some(AfterLastTerm::Renews { period, .. }) = &answer.after else {
        return None;
    };
    let day = date(t, period.start);
    (renewal.renews && renewal.approved).then(|| match next_price(Words::new(t, &answer.programme), answer) {
        Some(price) => t.outlook_renewed_price(day, price),
        None => t.outlook_renewed(day),
    })
}

/// The last day on which notice ends the membership with the current term. `None` if there's none, or it has passed.
pub(super) fn notice_by(answer: &MemberAnswer, current: MemberTerm) -> Option<Date> {
    let period = answer.period(current.number)?;
    let day = answer.rules()?.last_notice(period)?;
    (day >= answer.today).then_some(day)
}

/// What the next term costs, if it's known which one follows, for those who may read prices.
pub(super) fn next_price(words: Words<'_>, answer: &MemberAnswer) -> Option<String> {
    match answer.after.as_ref()? {
        AfterLastTerm::Renews {
            period,
            quote: Some(quote),
        }
        | AfterLastTerm::Changes {
            period,
            quote: Some(quote),
            ..
        } => period_price(words, quote, *period),
        AfterLastTerm::Renews { quote: None, .. }
        | AfterLastTerm::Changes { quote: None, .. }
        | AfterLastTerm::Moves(_)
        | AfterLastTerm::Asks
        | AfterLastTerm::Ends => None,
    }
}
