//! How long a membership lasts.

use super::Words;
use crate::format;
use domain::term::{Lapse, RenewalDefault, StartRule, Term, TermKind};

/// The length of a term on one line.
pub fn term(words: Words<'_>, term: Option<&Term>) -> String {
    let t = words.t;
    let Some(term) = term else {
        return t.term_not_stated().into_owned();
    };
    match &term.kind {
        TermKind::Rolling { months } if months % 12 == 0 => t.term_years(i64::from(months / 12)),
        TermKind::Rolling { months } => t.term_months(i64::from(*months)),
        TermKind::Calendar {
            years,
            rest_on_top: false,
        } => t.term_calendar(i64::from(*years)),
        TermKind::Calendar {
            years,
            rest_on_top: true,
        } => t.term_calendar_rest(i64::from(*years)),
        TermKind::Fiscal { years, first_month } => {
            t.term_fiscal(i64::from(*years), format::month_name(t.locale(), *first_month))
        }
        TermKind::RollingThenCalendar => t.term_rolling_then_calendar().into_owned(),
        TermKind::Life => t.term_life().into_owned(),
        TermKind::While { condition, .. } => t.term_while(words.say(condition)),
        TermKind::Custom => t.term_by_agreement().into_owned(),
    }
}

/// All rules of a term: the subject and the text.
pub fn term_pairs(words: Words<'_>, rules: &Term) -> Vec<(String, String)> {
    let t = words.t;
    let mut pairs = vec![(t.term_length().into_owned(), term(words, Some(rules)))];
    let mut add = |name: std::borrow::Cow<'static, str>, value: Option<String>| {
        if let Some(value) = value {
            pairs.push((name.into_owned(), value));
        }
    };
    let fixed = !matches!(rules.kind, TermKind::Life | TermKind::While { .. } | TermKind::Custom);
    add(
        t.term_start(),
        fixed.then(|| match rules.start {
            StartRule::SameDay => t.starts_same_day().into_owned(),
            StartRule::NextMonth => t.starts_next_month().into_owned(),
            StartRule::NextYear => t.starts_next_year().into_owned(),
            StartRule::MonthSplit { day } => t.starts_month_split(day.saturating_sub(1)),
        }),
    );
    add(
        t.term_renewal(),
        match &rules.kind {
            TermKind::While {
                confirm_months: Some(months),
                ..
            } => Some(every(words, i64::from(*months))),
            _ => match rules.silence {
                RenewalDefault::Renews => Some(t.silence_renews().into_owned()),
                RenewalDefault::Ends => Some(t.silence_ends().into_owned()),
                RenewalDefault::Asks => Some(t.silence_asks().into_owned()),
                RenewalDefault::Moves => Some(t.silence_moves().into_owned()),
                RenewalDefault::Unstated => None,
            },
        },
    );
    add(
        t.term_notice(),
        rules.notice_days.map(|days| t.notice_days(i64::from(days))),
    );
    add(
        t.term_grace(),
        rules.grace_days.map(|days| t.grace_days(i64::from(days))),
    );
    add(
        t.term_commitment(),
        rules
            .commitment_months
            .map(|months| t.commitment_months(i64::from(months))),
    );
    add(
        t.term_afterwards(),
        rules.lapse.as_ref().map(|lapse| match lapse {
            Lapse::Suspended => t.lapse_suspended().into_owned(),
            Lapse::Ended => t.lapse_ended().into_owned(),
            Lapse::Tier(tier) => t.lapse_tier(words.tier_title(tier)),
        }),
    );
    pairs
}

/// How often something is confirmed.
pub fn every(words: Words<'_>, months: i64) -> String {
    if months % 12 == 0 {
        words.t.term_confirmed_every_years(months / 12)
    } else {
        words.t.term_confirmed_every_months(months)
    }
}
